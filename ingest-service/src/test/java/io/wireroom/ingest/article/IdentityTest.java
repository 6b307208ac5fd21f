package io.wireroom.ingest.article;

import static io.wireroom.ingest.article.RememberedArticles.item;
import static io.wireroom.ingest.article.RememberedArticles.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleState;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries of a source are one article. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityTest {
  private static final String A = "https://m.example/gout-rises";
  private static final String B = "https://m.example/gout-rises-in-the-young";
  private static final String GOUT = "Gout rises in the young";

  private final RememberedArticles source = new RememberedArticles();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          new guid, same link        | 1 | https://m.example/a?utm_source=x | Gout rises   | 1T08:00 | 2 | http://www.m.example/a/ | Gout rises        | 1T08:00
          the guid is gone           | 1 | https://m.example/a              | Gout rises   | 1T08:00 | - | https://m.example/a#top | Gout rises        | 1T08:00
          the guid came              | - | https://m.example/a              | Gout rises   | 1T08:00 | 1 | https://m.example/a     | Gout rises        | 1T08:00
          new guid, retitled         | 1 | https://m.example/a              | Gout rises   | 1T08:00 | 2 | https://m.example/a     | Uric acid reigns  | 1T08:00
          new guid, published again  | 1 | https://m.example/a              | Gout rises   | 1T08:00 | 2 | https://m.example/a     | Gout rises again  | 4T08:00
          same guid, new link        | 1 | https://m.example/a              | Gout rises   | 1T08:00 | 1 | https://n.example/b     | Gout rises        | 1T08:00
          same guid, renamed whole   | 1 | https://m.example/a              | Gout rises   | 1T08:00 | 1 | https://m.example/acid  | Uric acid reigns  | 1T08:00
          same guid, no dates        | 1 | https://m.example/a              | Gout rises   | -       | 1 | https://m.example/acid  | Uric acid reigns  | -
          same guid, other date      | 1 | https://m.example/a              | Gout rises   | 1T08:00 | 1 | https://m.example/a     | Uric acid reigns  | 4T08:00
          """)
  void one_article(
      String why,
      @Nullable String guid,
      @Nullable String link,
      String title,
      @Nullable String date,
      @Nullable String newGuid,
      @Nullable String newLink,
      String newTitle,
      @Nullable String newDate) {
    source.read(rss(item(guid, link, title, date)));

    source.read(rss(item(newGuid, newLink, newTitle, newDate)));

    assertThat(source.states).as(why).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          the home page as link      | 1 | https://m.example/     | Gout rises             | 1T08:00 | 2 | https://m.example/     | Gout rises             | 1T08:00
          a news page as link        | 1 | https://m.example/news | Gout rises             | 1T08:00 | 2 | https://m.example/news | Sleep heals            | 2T08:00
          that day, by days alone    | 1 | https://m.example/news | Gout rises             | 1T00:00 | 2 | https://m.example/news | Sleep heals            | 1T00:00
          a weekly report's page     | 1 | https://m.example/flu  | Flu report, week 12    | 1T08:00 | 2 | https://m.example/flu  | Flu report, week 13    | 8T08:00
          a guid used again          | 1 | https://m.example/a    | Gout rises             | 1T08:00 | 1 | https://m.example/b    | Sleep heals            | 2T08:00
          one query is another page  | 1 | https://m.example/?p=1 | Gout rises             | 1T08:00 | 2 | https://m.example/?p=2 | Gout rises             | 1T08:00
          no guid, other links       | - | https://m.example/a    | Gout rises             | 1T08:00 | - | https://m.example/b    | Gout rises             | 1T08:00
          """)
  void two_articles(
      String why,
      @Nullable String guid,
      @Nullable String link,
      String title,
      @Nullable String date,
      @Nullable String newGuid,
      @Nullable String newLink,
      String newTitle,
      @Nullable String newDate) {
    String first = rss(item(guid, link, title, date).replaceAll("00:17 GMT", "00:00 GMT"));
    String second =
        rss(item(newGuid, newLink, newTitle, newDate).replaceAll("00:17 GMT", "00:00 GMT"));
    source.read(first);
    source.read(second);

    assertThat(source.states).as(why).hasSize(2);
    assertThat(source.read(first)).as("the first again").isEmpty();
    assertThat(source.read(second)).as("the second again").isEmpty();
  }

  @Test
  void a_chain_of_new_ids_and_links_is_one_article() {
    source.read(rss(item("1", A, GOUT, "1T08:00")));
    source.read(rss(item("2", A, GOUT, "1T08:00")));
    source.read(rss(item("2", B, GOUT, "1T08:00")));
    source.read(rss(item("3", B, GOUT, "1T08:00")));

    assertThat(source.states).hasSize(1);
    assertThat(source.read(rss(item("1", A, GOUT, "1T08:00"))))
        .as("the first form again, from a cache: another link, and no other article")
        .singleElement()
        .satisfies(back -> assertThat(back.getChangedFields()).containsExactly("url"));
    assertThat(source.states).hasSize(1);
  }

  @Test
  void entries_of_one_document_that_share_an_id_or_a_link_are_apart_and_stay_so() {
    String oneGuid =
        rss(
            item("x", A, "Gout rises", null),
            item("x", "https://m.example/sleep", "Sleep heals", null),
            item("x", "https://m.example/heart", "Hearts mend", null));
    String oneLink =
        rss(
            item("1", "https://m.example/list", "Knees bend", "1T08:00"),
            item("2", "https://m.example/list", "Hips turn", "1T08:00"),
            item(null, "https://m.example/list", "Hands hold", "2T08:00"));

    assertThat(source.read(oneGuid)).hasSize(3);
    assertThat(source.read(oneLink)).hasSize(3);
    assertThat(source.states).hasSize(6);
    int learnt = source.learnt;
    assertThat(source.read(oneGuid)).isEmpty();
    assertThat(source.read(oneLink)).isEmpty();
    assertThat(source.learnt).as("nothing is written for what is known").isEqualTo(learnt);
  }

  @Test
  void two_forms_of_one_entry_in_a_document_are_one_article() {
    source.read(
        rss(item("1", A, GOUT, "1T08:00"), item("1", A, GOUT + ", and in the old", "1T08:00")));
    source.read(rss(item("2", B, GOUT, "1T08:00"), item("3", B, GOUT, "1T08:00")));

    assertThat(source.states).hasSize(2);
  }

  @Test
  void a_page_that_is_handed_in_is_the_article_of_its_canonical_link_or_doi() {
    source.read(rss(item("1", A, GOUT, "1T08:00")));
    source.read(
        rss(
            item("2", "https://m.example/sleep", "Sleep heals the heart", "1T08:00")
                + "<prism:doi xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>10.1000/7</prism:doi>"));

    source.read(page("<link rel=canonical href='" + A + "'>", GOUT));
    source.read(page("<meta name=citation_doi content='10.1000/7'>", "Sleep heals the heart"));
    assertThat(source.states).hasSize(2);

    source.read(page("<meta name=citation_doi content='10.1000/7'>", "A comment on rest"));
    assertThat(source.states).as("what only speaks of a study is another article").hasSize(3);
  }

  @Test
  void what_is_remembered_since_before_keys_were_is_found_by_its_id() {
    source.read(rss(item("1", A, GOUT, "1T08:00")));
    source.keys.clear();
    source.states.replaceAll(
        (id, state) ->
            ArticleState.newBuilder(state)
                .setEntryId(null)
                .setTexts(ByteBuffer.allocate(0))
                .build());

    assertThat(source.read(rss(item("1", A, GOUT, "1T08:00")))).isEmpty();
    assertThat(source.read(rss(item("2", A, GOUT, "1T08:00")))).isEmpty();
    assertThat(source.states).hasSize(1);
  }

  private static String page(String head, String title) {
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title>"
        + head
        + "</head><body><article><h1>"
        + title
        + "</h1><p>"
        + "A register study of many patients finds what had been expected for long. ".repeat(4)
        + "</p></article></body></html>";
  }
}
