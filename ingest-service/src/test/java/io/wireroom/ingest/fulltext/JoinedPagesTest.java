package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JoinedPagesTest {
  private static final String TEASER =
      "<p>Gout is on the rise in the young, and few of them are treated as they should be.</p>";
  private static final String NOTE =
      "<p>Dr. Ida Berg is a rheumatologist in Bergen and has disclosed no conflicts of interest.</p>";

  @Test
  void texts_follow_each_other() {
    assertThat(joined("<p>One.</p>", "<p>Two.</p>", "<p>Three.</p>").text())
        .isEqualTo("One.\nTwo.\nThree.");
  }

  @Test
  void what_every_page_repeats_stands_once() {
    assertThat(
            joined(
                    TEASER + "<h2>Cause</h2><p>Uric acid is too high.</p>" + NOTE,
                    TEASER + "<h2>Treatment</h2><p>Lower it, and slowly.</p>" + NOTE)
                .text())
        .isEqualTo(
            BlockText.of(
                TEASER
                    + "<h2>Cause</h2><p>Uric acid is too high.</p>"
                    + NOTE
                    + "<h2>Treatment</h2><p>Lower it, and slowly.</p>"));
  }

  @Test
  void short_repetitions_go_where_a_page_begins_and_stay_in_its_middle() {
    assertThat(
            joined(
                    "<p>Gout</p><p>a</p><h2>Doses</h2><p>b</p>",
                    "<p>Gout</p><p>c</p><h2>Doses</h2><p>d</p>")
                .text())
        .isEqualTo("Gout\na\nDoses\nb\nc\nDoses\nd");
  }

  @Test
  void the_same_picture_stands_once() {
    String picture = "<figure><img src=\"https://m.example/foot.png\" alt=\"A foot\"></figure>";

    assertThat(joined(picture + "<p>a</p>", picture + "<p>b</p>").html()).containsOnlyOnce("<img");
  }

  @Test
  void one_page_stays_as_it_is() {
    assertThat(joined("<p>a</p><p>a</p>").text()).isEqualTo("a\na");
  }

  private static ArticlePage joined(String... bodies) {
    List<ArticlePage> pages =
        Stream.of(bodies)
            .map(
                body ->
                    PageReader.read("<title>Gout</title>", "https://m.example/")
                        .withBody(body, BlockText.of(body), java.util.Map.of()))
            .toList();
    return JoinedPages.of(pages);
  }
}
