package io.wireroom.search.semantic;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassageTest {
  @Test
  void it_is_the_title_and_the_text_in_one_line() {
    assertThat(Passage.of(article("a").title("Gout").body("Joints\n\n  hurt.").build()))
        .isEqualTo("Gout Joints hurt.");
  }

  @Test
  void a_long_text_is_cut_between_words() {
    String passage = Passage.of(article("a").title("Gout").body("joints ".repeat(500)).build());

    assertThat(passage).endsWith(" joints").hasSizeBetween(Passage.LONGEST - 7, Passage.LONGEST);
  }

  @Test
  void a_word_without_end_is_cut_as_well() {
    String passage = Passage.of(article("a").title("").body("x".repeat(5_000)).build());

    assertThat(passage).hasSize(Passage.LONGEST);
  }

  @Test
  void nothing_is_made_of_nothing() {
    assertThat(Passage.of(article("a").title("").body(" ").build())).isEmpty();
  }
}
