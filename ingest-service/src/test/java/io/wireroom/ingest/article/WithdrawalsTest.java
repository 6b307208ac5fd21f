package io.wireroom.ingest.article;

import static io.wireroom.ingest.article.RememberedArticles.item;
import static io.wireroom.ingest.article.RememberedArticles.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.WithdrawalReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an article is taken back, by what, and when it comes again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalsTest {
  private static final String TITLE = "A drug for gout in the young";
  private static final String LINK = "https://m.example/gout";

  private final RememberedArticles source = new RememberedArticles();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          urn:1                           | 2026-03-02T00:00:00Z | true
          https://m.example/gout          | 2026-03-02T00:00:00Z | true
          http://www.m.example/gout#top   | 2026-03-02T00:00:00Z | true
          urn:1                           | 2026-03-01T00:00:00Z | true
          urn:1                           | 2026-02-28T00:00:00Z | false
          urn:2                           | 2026-03-02T00:00:00Z | false
          """)
  void a_tombstone_takes_back_what_is_not_newer(String ref, String when, boolean takenBack) {
    source.read(atom(entry("2026-03-01T00:00:00Z", "It helps.")));

    List<ArticleIngested> out = source.read(atom(tombstone(ref, when)));

    assertThat(out).hasSize(takenBack ? 1 : 0);
    if (takenBack) {
      assertThat(out.get(0).getChange()).isEqualTo(Change.WITHDRAWN);
      assertThat(out.get(0).getTitle()).isEqualTo(TITLE);
      assertThat(out.get(0).getBodyHtml()).isEmpty();
      assertThat(out.get(0).getWithdrawal().getReason()).isEqualTo(WithdrawalReason.TOMBSTONE);
      assertThat(out.get(0).getWithdrawal().getAt()).isEqualTo(Instant.parse(when));
      assertThat(source.read(atom(tombstone(ref, when)))).as("once").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:1", LINK})
  void a_tombstone_that_comes_before_its_entry_counts(String ref) {
    source.read(atom(tombstone(ref, "2026-03-02T00:00:00Z")));

    List<ArticleIngested> out = source.read(atom(entry("2026-03-01T00:00:00Z", "It helps.")));

    assertThat(out).hasSize(1);
    assertThat(out.get(0).getChange()).isEqualTo(Change.WITHDRAWN);
    assertThat(out.get(0).getRevision()).isEqualTo(1);
    assertThat(out.get(0).getWithdrawal().getReason()).isEqualTo(WithdrawalReason.TOMBSTONE);
    assertThat(source.read(atom(entry("2026-03-01T00:00:00Z", "It helps.")))).isEmpty();
  }

  @Test
  void an_entry_that_is_newer_than_its_tombstone_is_published() {
    source.read(atom(tombstone("urn:1", "2026-03-02T00:00:00Z")));

    assertThat(source.read(atom(entry("2026-03-03T00:00:00Z", "It helps."))))
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW);
  }

  @Test
  void what_was_deleted_stays_so_until_it_is_published_anew() {
    source.read(atom(entry("2026-03-01T00:00:00Z", "It helps.")));
    source.read(atom(tombstone("urn:1", "2026-03-02T00:00:00Z")));

    assertThat(source.read(atom(entry("2026-03-01T00:00:00Z", "It helps.")))).isEmpty();
    List<ArticleIngested> out = source.read(atom(entry("2026-03-03T00:00:00Z", "It helps.")));

    assertThat(out).extracting(ArticleIngested::getRevision).containsExactly(3);
    assertThat(out.get(0).getChange()).isEqualTo(Change.CORRECTED);
    assertThat(out.get(0).getChangeClass()).isEqualTo(ChangeClass.REINSTATED);
    assertThat(out.get(0).getWithdrawal()).isNull();
  }

  @Test
  void an_agency_cancels_and_publishes_again() {
    source.read(ninjs("usable", "2026-03-01T00:00:00Z"));

    List<ArticleIngested> gone = source.read(ninjs("canceled", "2026-03-02T00:00:00Z"));
    assertThat(gone.get(0).getWithdrawal().getReason()).isEqualTo(WithdrawalReason.STATUS);
    assertThat(gone.get(0).getPubStatus()).isEqualTo("canceled");
    assertThat(source.read(ninjs("usable", "2026-03-01T00:00:00Z"))).as("an old copy").isEmpty();
    assertThat(source.read(ninjs("usable", "2026-03-03T00:00:00Z")))
        .extracting(ArticleIngested::getChangeClass)
        .containsExactly(ChangeClass.REINSTATED);
    assertThat(source.read(ninjs("canceled", "2026-03-02T12:00:00Z"))).as("late").isEmpty();
  }

  @Test
  void a_killed_story_is_withdrawn() {
    String item =
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:n:1' version='%d'><itemMeta>"
            + "<versionCreated>2026-03-0%dT00:00:00Z</versionCreated><pubStatus qcode='stat:usable'/>%s"
            + "</itemMeta><contentMeta><headline>A drug for gout</headline></contentMeta></newsItem>";
    source.read(item.formatted(1, 1, ""));

    assertThat(source.read(item.formatted(2, 2, "<signal qcode='sig:kill'/>")))
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.WITHDRAWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Retraction: A drug for gout in the young",
        "RETRACTED: A drug for gout in the young",
        "Retracted article: “A drug for gout in the young.”",
        "Withdrawn: A Drug for Gout in the Young",
        "Notice of Retraction: A drug for gout in the young",
        "Statement of retraction — A drug for gout in the young",
        "[Retraction of: A drug for gout in the young]",
        "A drug for gout in the young [Retracted]"
      })
  void a_notice_retracts_what_it_names_by_its_title(String title) {
    source.read(rss(item("1", LINK, TITLE, "1T08:00")));

    List<ArticleIngested> out =
        source.read(rss(item("2", "https://m.example/notice", title, "5T08:00")));

    assertThat(out)
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW, Change.WITHDRAWN);
    assertThat(out.get(1).getChangeClass()).isEqualTo(ChangeClass.RETRACTION);
    assertThat(out.get(1).getWithdrawal().getNoticeId()).isEqualTo(out.get(0).getArticleId());
    assertThat(out.get(1).getTitle()).isEqualTo(TITLE);
    assertThat(source.read(rss(item("1", LINK, TITLE, "1T08:00"))))
        .as("still in the feed")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>This article has been retracted: Berg I. A drug. doi: 10.1000/7.</p>          | true
          <p>[Retraction of: Berg I. J Gout. 2026;1:2. doi: 10.1000/7]</p>                 | true
          <p>The editors retract <a href="https://doi.org/10.1000/7">this study</a>.</p>   | true
          <p>The article <a href="https://m.example/gout?utm_source=x">here</a> was withdrawn.</p> | true
          <p>It cites 10.1000/7.</p><p>Another one was retracted.</p>                      | false
          <p>We retract 10.1000/7 and 10.1000/8.</p>                                       | false
          """)
  void a_notice_retracts_what_its_text_names_alone(String text, boolean takenBack) {
    source.read(rss(item("1", LINK, TITLE, "1T08:00") + doi("10.1000/7")));
    source.read(
        rss(
            item("9", "https://m.example/other", "Some other study of sleep", "1T08:00")
                + doi("10.1000/8")));

    List<ArticleIngested> out =
        source.read(
            rss(
                item("2", "https://m.example/notice", "Retraction notice: J Gout 2026", "5T08:00")
                    + "<description><![CDATA["
                    + text
                    + "]]></description>"));

    assertThat(out)
        .extracting(ArticleIngested::getChange)
        .isEqualTo(takenBack ? List.of(Change.NEW, Change.WITHDRAWN) : List.of(Change.NEW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Study of a drug for gout in the young retracted",
        "Why a journal retracted its paper on gout",
        "Withdrawal: what to expect in the first week",
        "Retractions are on the rise"
      })
  void news_about_a_retraction_is_no_notice(String title) {
    source.read(rss(item("1", LINK, TITLE, "1T08:00") + doi("10.1000/7")));

    assertThat(
            source.read(
                rss(
                    item("2", "https://m.example/news", title, "5T08:00")
                        + "<description>The journal retracted 10.1000/7.</description>")))
        .hasSize(1);
  }

  @Test
  void a_journal_s_retraction_takes_back_its_related_article_whichever_comes_first() {
    String article = jats("research-article", "10.1000/7", TITLE, "2026-03-01", "");
    String notice =
        jats(
            "retraction",
            "10.1000/9",
            "Retraction",
            "2026-03-05",
            "<related-article related-article-type='retracted-article' ext-link-type='doi' xlink:href='10.1000/7'/>");
    source.read(article);
    assertThat(source.read(notice)).hasSize(2);

    RememberedArticles other = new RememberedArticles();
    assertThat(other.read(notice))
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW);
    List<ArticleIngested> late = other.read(article);
    assertThat(late).extracting(ArticleIngested::getChange).containsExactly(Change.WITHDRAWN);
    assertThat(late.get(0).getWithdrawal().getReason()).isEqualTo(WithdrawalReason.RETRACTION);
    assertThat(late.get(0).getWorkKeys()).contains("doi:10.1000/7");
  }

  @Test
  void the_word_before_its_own_title_takes_back_the_article_itself() {
    source.read(rss(item("1", LINK, TITLE, "1T08:00")));

    List<ArticleIngested> out = source.read(rss(item("1", LINK, "RETRACTED: " + TITLE, "1T08:00")));

    assertThat(out).extracting(ArticleIngested::getChange).containsExactly(Change.WITHDRAWN);
    assertThat(out.get(0).getChangeClass()).isEqualTo(ChangeClass.RETRACTION);
    assertThat(source.read(rss(item("1", LINK, "RETRACTED: " + TITLE, "6T08:00")))).isEmpty();
  }

  @Test
  void what_replaces_a_retracted_article_under_its_title_is_published() {
    source.read(rss(item("2", "https://m.example/notice", "Retraction: " + TITLE, "5T08:00")));

    assertThat(source.read(rss(item("3", LINK + "-2", TITLE, "9T08:00"))))
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW);
  }

  @Test
  void copies_go_with_the_work_but_the_work_not_with_a_partner_s_copy() {
    String body =
        "<content type='html'>&lt;p>"
            + "Every word of it is as it was in the first. ".repeat(15)
            + "&lt;/p>%s</content>";
    source.read(
        atom(
            entry("2026-03-01T00:00:00Z", "x")
                .replace("<content>x</content>", body.formatted(""))));
    List<String> own =
        source.read(atom(tombstone("urn:1", "2026-03-02T00:00:00Z"))).get(0).getWorkKeys();
    assertThat(own)
        .hasSize(2)
        .anyMatch(key -> key.startsWith("text:"))
        .contains("url:m.example/gout");

    RememberedArticles partner = new RememberedArticles();
    partner.read(
        atom(
            entry("2026-03-01T00:00:00Z", "x")
                .replace(
                    "<content>x</content>",
                    body.formatted(
                        "&lt;p>A version of this article first appeared on Gout.example.&lt;/p>"))));
    ArticleIngested copy = partner.read(atom(tombstone("urn:1", "2026-03-02T00:00:00Z"))).get(0);
    assertThat(copy.getWorkKeys()).isEmpty();
    assertThat(partner.states.values().iterator().next().getWorkKeys())
        .as("its line aside the text is the same")
        .containsAll(own);
  }

  private static String doi(String doi) {
    return "<prism:doi xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>"
        + doi
        + "</prism:doi>";
  }

  private static String atom(String content) {
    return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
        + content
        + "</feed>";
  }

  private static String entry(String updated, String text) {
    return "<entry><id>urn:1</id><link href='%s'/><title>%s</title><updated>%s</updated><content>%s</content></entry>"
        .formatted(LINK, TITLE, updated, text);
  }

  private static String tombstone(String ref, String when) {
    return "<at:deleted-entry ref='%s' when='%s'/>".formatted(ref, when);
  }

  private static String ninjs(String status, String created) {
    return "{\"uri\": \"urn:n:1\", \"headline\": \"H\", \"pubstatus\": \"%s\", \"versioncreated\": \"%s\"}"
        .formatted(status, created);
  }

  private static String jats(String type, String doi, String title, String day, String more) {
    return "<article xmlns:xlink='http://www.w3.org/1999/xlink' article-type='%s'><front><article-meta><article-id pub-id-type='doi'>%s</article-id><title-group><article-title>%s</article-title></title-group><pub-date pub-type='epub' iso-8601-date='%s'/>%s</article-meta></front></article>"
        .formatted(type, doi, title, day, more);
  }
}
