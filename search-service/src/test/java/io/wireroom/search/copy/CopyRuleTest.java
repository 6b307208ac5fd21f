package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyRuleTest {
  private static final String QUOTES =
      "\n\nIn our own county nobody keeps count, the health office said, and nobody plans to."
          + "\n\n“My patients will ask me tomorrow,” said Burt Novak, a family doctor in Ely.";

  @Test
  void a_text_with_words_changed_is_a_copy() {
    String edited =
        Texts.REPORT
            .replace("researchers said", "investigators stated")
            .replace("participants", "volunteers")
            .replace("was seen", "was visible");

    assertCopies(edited, true);
  }

  @Test
  void the_beginning_alone_is_a_copy() {
    assertCopies(Texts.REPORT.substring(0, Texts.REPORT.indexOf("\n\n")), true);
  }

  @Test
  void a_text_with_paragraphs_of_the_partners_own_is_a_copy() {
    assertCopies(Texts.REPORT.replace("\n\nThe trial", QUOTES + "\n\nThe trial"), true);
  }

  @Test
  void a_corrected_figure_makes_no_other_text() {
    assertCopies(Texts.REPORT.replace("3.4%", "3.9%"), true);
  }

  @Test
  void a_new_report_that_carries_old_background_is_none() {
    assertCopies(
        "A panel voted on Friday to wait for a second trial before it changes its advice."
            + " The vote was close, and the chair called it painful."
            + QUOTES
            + "\n\nThe participants took lisinopril or placebo for three years."
            + " Stroke occurred in 2.1% and 3.4%, and the difference was seen from the second year on.",
        false);
  }

  @Test
  void a_template_with_other_names_and_numbers_is_none() {
    String other =
        Texts.REPORT
            .replace("4,210", "977")
            .replace("2.1%", "5.5%")
            .replace("3.4%", "8.1%")
            .replace("Amelia Hart", "Jonas Wilde")
            .replace("Lakeside", "Northgate")
            .replace("Duluth", "Akron");

    assertCopies(other, false);
  }

  @Test
  void the_same_words_about_another_drug_are_none() {
    CopyText other = Texts.of(Texts.REPORT, "two", "drug:losartan");

    assertThat(CopyRule.copies(Texts.of(Texts.REPORT), other)).isFalse();
    assertThat(CopyRule.copies(other, Texts.of(Texts.REPORT))).isFalse();
  }

  @Test
  void texts_of_few_words_are_alike_by_chance() {
    CopyText few = Texts.of("The full text is for subscribers only.");

    assertThat(CopyRule.copies(few, few)).isFalse();
  }

  @Test
  void a_source_must_copy_itself_almost_wholly() {
    String half = Texts.REPORT.substring(0, Texts.REPORT.indexOf("\n\nThe trial")) + QUOTES;

    assertThat(CopyRule.copies(Texts.of(half), Texts.of(Texts.REPORT))).isFalse();
    assertThat(CopyRule.copies(Texts.of(half, "two", "drug:lisinopril"), Texts.of(Texts.REPORT)))
        .isTrue();
  }

  private static void assertCopies(String other, boolean copies) {
    CopyText one = Texts.of(Texts.REPORT);
    CopyText two = Texts.of(other, "two", "drug:lisinopril");
    assertThat(CopyRule.copies(one, two)).isEqualTo(copies);
    assertThat(CopyRule.copies(two, one)).isEqualTo(copies);
  }
}
