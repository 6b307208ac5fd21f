package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextChangeTest {
  @Test
  void what_a_copy_left_out_added_and_changed_is_told_by_sentence_and_in_order() {
    String copy =
        Texts.REPORT
                .replace(
                    "The participants took lisinopril or placebo",
                    "Patients took lisinopril or placebo")
                .replace(" Dizziness led one in twenty to stop the treatment early.", "")
            + " Nobody in Ely was asked.";

    assertThat(TextChange.between(Texts.of(Texts.REPORT), Texts.of(copy)))
        .containsExactly(
            new TextChange(
                TextChange.Kind.CHANGED,
                "The participants took lisinopril or placebo for three years.",
                "Patients took lisinopril or placebo for three years."),
            new TextChange(
                TextChange.Kind.LEFT_OUT,
                "Dizziness led one in twenty to stop the treatment early.",
                null),
            new TextChange(TextChange.Kind.ADDED, null, "Nobody in Ely was asked."));
  }

  @Test
  void the_same_words_are_no_change() {
    assertThat(
            TextChange.between(
                Texts.of(Texts.REPORT), Texts.of(Texts.REPORT.replace(" 3.4%,", " 3.4%"))))
        .isEmpty();
  }
}
