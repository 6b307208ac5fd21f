package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.ingest.feed.DateReader;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.html.HtmlCleaner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of several layouts, written for this test, with the text and facts that are in them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageReaderTest {
  static List<Path> pages() {
    return SamplePages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_article_is_found_and_nothing_around_it(Path page) {
    ArticlePage article = read(page);

    assertThat(article.text()).isEqualTo(BlockText.of(SamplePages.file(page, "expected.html")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_the_page_says_of_its_article_is_read(Path page) throws Exception {
    JsonNode expected =
        new ObjectMapper().readTree(SamplePages.file(page, "expected-metadata.json"));
    ArticlePage article = read(page);

    assertThat(article.title()).isEqualTo(expected.path("title").asText());
    assertThat(String.join(", ", article.authors())).isEqualTo(expected.path("byline").asText(""));
    assertThat(article.language()).isEqualTo(expected.path("lang").asText(null));
    assertThat(article.siteName()).isEqualTo(expected.path("siteName").asText(null));
    assertThat(article.published())
        .isEqualTo(
            DateReader.read(expected.path("publishedTime").asText(null))
                .orElse((DateReading) null));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_html_is_clean(Path page) {
    String html = read(page).html();

    assertThat(html).isNotEmpty().isEqualTo(HtmlCleaner.clean(html, null));
  }

  @Test
  void a_journals_page_gives_its_identifiers() {
    ArticlePage article = read(SamplePages.named("journal"));

    assertThat(article.externalIds())
        .containsEntry("doi", "10.5555/awm.2026.0117")
        .containsEntry("pmid", "99900117")
        .containsEntry("nct", "NCT09990117")
        .containsEntry("issn", "1234-567X");
    assertThat(article.canonical())
        .isEqualTo("https://annals.example/article/10.5555/awm.2026.0117");
    assertThat(article.keywords()).containsExactly("heart failure", "obesity", "randomised trial");
  }

  @Test
  void images_that_a_script_would_load_are_there() {
    assertThat(read(SamplePages.named("blog")).html())
        .containsOnlyOnce("<img")
        .contains("src=\"https://site.example/wp-content/uploads/walk.jpg\"")
        .contains("alt=\"A park at dawn\"");
  }

  @Test
  void the_base_of_the_page_is_the_base_of_its_links() {
    String html =
        "<head><base href='https://cdn.example/dir/'><title>t</title></head><body><p>"
            + "A paragraph, long enough to be an article, with <a href='x'>a link</a> in it.</p>";

    assertThat(PageReader.read(html, "https://site.example/a").html())
        .contains("href=\"https://cdn.example/dir/x\"");
  }

  @Test
  void a_page_without_an_article_gives_an_empty_one() {
    ArticlePage nothing = PageReader.read("", "https://site.example/");

    assertThat(nothing.html()).isEmpty();
    assertThat(nothing.title()).isEmpty();
    assertThat(nothing.published()).isNull();
  }

  private static ArticlePage read(Path page) {
    return PageReader.read(
        SamplePages.file(page, "source.html"), "https://site.example/news/article.html");
  }
}
