package io.wireroom.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Recommended;
import io.wireroom.event.Repair;
import io.wireroom.ingest.html.HtmlCleaner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample feeds, read by the intake itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleFeedTest {
  private static final List<SampleFeed> FEEDS = SampleNews.feeds();

  static Stream<SampleFeed> feeds() {
    return FEEDS.stream().filter(feed -> feed.format() != FeedFormat.PAGE);
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void every_entry_comes_in_whole(SampleFeed feed) {
    ReadFeed read = new ReadFeed(feed);

    List<ArticleIngested> came = read.deliver(SampleEdition.FIRST);

    assertThat(read.refused()).isEmpty();
    assertThat(read.same()).isZero();
    assertThat(came)
        .zipSatisfy(
            feed.articles(),
            (article, sent) -> {
              assertThat(article.getTitle()).isEqualTo(sent.title());
              assertThat(HtmlCleaner.text(article.getBodyHtml())).isEqualTo(text(sent));
              assertThat(article.getAuthors()).isEqualTo(sent.headerValues("authors"));
              assertThat(article.getCategories()).containsAll(sent.headerValues("categories"));
              assertThat(article.getPublishedAt()).isEqualTo(sent.published());
              assertThat(article.getUrl()).startsWith(feed.link(sent));
              assertThat(article.getLanguage()).isIn("en", "en-US", null);
            });
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void the_second_edition_brings_the_corrections_and_nothing_else(SampleFeed feed) {
    ReadFeed read = new ReadFeed(feed);
    read.deliver(SampleEdition.FIRST);
    Set<String> corrected =
        feed.articles().stream()
            .filter(SampleArticle::isCorrected)
            .map(article -> article.in(SampleEdition.SECOND).title())
            .collect(Collectors.toSet());

    List<ArticleIngested> came = read.deliver(SampleEdition.SECOND);

    assertThat(came).extracting(ArticleIngested::getTitle).containsOnlyOnceElementsOf(corrected);
    assertThat(came)
        .hasSameSizeAs(corrected)
        .allSatisfy(
            article -> {
              assertThat(article.getRevision()).isEqualTo(2);
              assertThat(article.getChange()).isEqualTo(Change.CORRECTED);
              assertThat(article.getChangedFields()).contains("bodyHtml");
              assertThat(article.getChangedFields()).isSubsetOf("title", "summaryHtml", "bodyHtml");
            });
    assertThat(read.same()).isEqualTo(feed.articles().size() - corrected.size());
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void the_format_is_known(SampleFeed feed) {
    ReadFeed read = new ReadFeed(feed);

    read.deliver(SampleEdition.FIRST);

    String expected =
        switch (feed.format()) {
          case RSS_2, CARELESS_RSS -> "rss-2.0";
          case RSS_1 -> "rss-1.0";
          case ATOM_HTML, ATOM_XHTML -> "atom-1.0";
          case JSON_FEED -> "json-feed-1.1";
          case PAGE -> "article-page";
        };
    assertThat(read.reading.format()).isEqualTo(expected);
    assertThat(read.reading.title()).isEqualTo(feed.title());
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void only_the_careless_feed_needs_repair(SampleFeed feed) {
    ReadFeed read = new ReadFeed(feed);

    Set<String> repairs =
        Stream.concat(
                read.deliver(SampleEdition.FIRST).stream()
                    .flatMap(article -> article.getRepairs().stream()),
                read.reading.repairs().stream())
            .map(Repair::getCode)
            .collect(Collectors.toSet());
    if (feed.format() == FeedFormat.CARELESS_RSS) {
      assertThat(repairs)
          .contains(
              "wrong-encoding",
              "bare-ampersand",
              "undeclared-entity",
              "control-character",
              "unclosed-tag");
    } else {
      // Not careless, but told: a link that its feed lets be relative
      assertThat(repairs).isSubsetOf("relative-link");
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void a_shorter_document_carries_the_newest(SampleFeed feed) {
    SampleFeed five =
        new SampleFeed(feed.id(), feed.title(), feed.format(), feed.articles().subList(0, 5));

    assertThat(feed.bytes(SampleEdition.FIRST, 5)).isEqualTo(five.bytes(SampleEdition.FIRST));
    assertThat(new ReadFeed(five).deliver(SampleEdition.FIRST)).hasSize(5);
  }

  @Test
  void the_page_gives_its_article_with_label_origin_and_further_reading() {
    SampleFeed page = FEEDS.get(FEEDS.size() - 1);

    ArticleIngested article = new ReadFeed(page).deliver(SampleEdition.FIRST).get(0);

    assertThat(article.getTitle()).isEqualTo(page.articles().get(0).title());
    assertThat(article.getContentTypeLabel()).isEqualTo("Feature");
    assertThat(article.getSyndicationLine())
        .isEqualTo("A version of this article appeared on Medscape.com.");
    assertThat(article.getRecommended())
        .hasSize(6)
        .extracting(Recommended::getTitle)
        .contains("Exercise snacks for anxious students");
    assertThat(article.getBodyHtml()).contains("Isaura Penmarric").doesNotContain("Ward Wire");
  }

  private static String text(SampleArticle article) {
    return article.paragraphs().stream()
        .map(text -> text.startsWith("## ") ? text.substring(3) : text)
        .collect(Collectors.joining(" "));
  }
}
