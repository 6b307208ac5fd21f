package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleTextTest {
  @Test
  void blocks_become_paragraphs_and_markup_goes() {
    ArticleText article =
        ArticleText.of(
            "A  title",
            "<h2>Head</h2><p>One <b>bold</b> word.</p><ul><li>First</li><li>Second</li></ul>"
                + "<script>alert(1)</script>two<br>lines<br><br>apart");

    assertThat(article.text())
        .isEqualTo("A title\n\nHead\n\nOne bold word.\n\nFirst\n\nSecond\n\ntwo lines\n\napart");
    assertThat(article.titleLength()).isEqualTo(7);
    assertThat(words(article, article.paragraphs()))
        .containsExactly("Head", "One bold word.", "First", "Second", "two lines", "apart");
  }

  @Test
  void the_reading_list_and_the_page_numbers_are_left_out() {
    ArticleText article =
        ArticleText.of(
            "Title",
            "<p>Title</p><p>Text.</p><p>Pages</p><p>1 2 3 next</p><p>Recommended Reading</p>"
                + "<p>Another story</p>",
            Set.of("Another Story"));

    assertThat(article.text()).isEqualTo("Title\n\nText.");
  }

  @Test
  void what_cannot_be_seen_is_left_out_and_half_a_pair_is_replaced() {
    assertThat(ArticleText.of("a\u200Bb\u00A0c\u00ADd \uD83D", "").text())
        .isEqualTo("ab cd \uFFFD");
  }

  @Test
  void sentences_know_medical_short_forms() {
    ArticleText article =
        ArticleText.of(
            "",
            "<p>Dr. de Wit gave 2.5 mg vs. placebo to E. coli carriers. Did it work? “Yes.” It did"
                + " at St. Jude in the U.S. in 2020. J. Smith agreed.</p><p>no capital</p>");

    assertThat(words(article, Sentences.of(article)))
        .containsExactly(
            "Dr. de Wit gave 2.5 mg vs. placebo to E. coli carriers.",
            "Did it work?",
            "“Yes.”",
            "It did at St. Jude in the U.S. in 2020.",
            "J. Smith agreed.",
            "no capital");
  }

  @Test
  void reading_takes_a_minute_for_238_words() {
    assertThat(ReadingTime.seconds("word ".repeat(238))).isEqualTo(60);
    assertThat(ReadingTime.seconds("")).isZero();
  }

  private static List<String> words(ArticleText article, List<Range> ranges) {
    return ranges.stream().map(range -> range.of(article.text())).toList();
  }
}
