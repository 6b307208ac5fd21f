package io.wireroom.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.search.text.ParagraphShapes;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkedTextTest {
  private static final Named ONE = new Named("drug:one", "drug", "one");

  @Test
  void of_mentions_that_overlap_the_longest_is_marked() {
    assertThat(shown("heart failure trial", found(0, 5), found(0, 13), found(6, 19)))
        .isEqualTo("[heart failure] trial");
  }

  @Test
  void of_equally_long_ones_the_first() {
    assertThat(shown("abcdef", found(2, 5), found(0, 3))).isEqualTo("[abc]def");
  }

  @Test
  void neighbours_are_both_marked() {
    assertThat(shown("abcdef", found(3, 6), found(0, 3))).isEqualTo("[abc][def]");
  }

  @Test
  void what_lies_across_paragraphs_or_outside_is_not_marked() {
    assertThat(shown("one\n\ntwo", found(1, 6), found(-2, 1), found(7, 99), found(5, 5)))
        .isEqualTo("one\ntwo");
  }

  @Test
  void each_paragraph_has_its_own_marks() {
    assertThat(shown("one\n\n\n\ntwo three", found(0, 3), found(11, 16)))
        .isEqualTo("[one]\ntwo [three]");
  }

  private static Found found(int start, int end) {
    return new Found(start, end, ONE, Doubt.NONE);
  }

  private static String shown(String text, Found... mentions) {
    return MarkedText.blocks(text, 0, MarkedText.apart(List.of(mentions)), ParagraphShapes.of(""))
        .stream()
        .flatMap(block -> block.lines().stream())
        .map(
            line ->
                line.stream()
                    .map(piece -> piece.entity() == null ? piece.text() : "[" + piece.text() + "]")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }
}
