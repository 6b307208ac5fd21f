package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentTypeRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Correction: The dose was wrong | CORRECTION
          Quiz: What's your diagnosis? | QUIZ
          A 54-year-old woman with a rash | CASE_REPORT
          FDA warns of counterfeit pens | SAFETY_ALERT
          Company recalls insulin pumps over battery fault | SAFETY_ALERT
          New guideline recommends earlier screening | GUIDELINE
          Opinion: Let nurses sleep | COMMENTARY
          Statins in the old: a systematic review | RESEARCH
          Statins cut strokes | NEWS
          """)
  void the_title_tells_the_kind(String title, ContentType type) {
    assertThat(ContentTypeRules.of(null, ArticleText.of(title, "<p>Text.</p>"), List.of()))
        .isEqualTo(type);
  }

  @Test
  void the_publishers_label_comes_before_the_title() {
    ArticleText quiz = ArticleText.of("Quiz: What's your diagnosis?", "");

    assertThat(ContentTypeRules.of("Feature", quiz, List.of("CME"))).isEqualTo(ContentType.FEATURE);
    assertThat(ContentTypeRules.of(null, quiz, List.of("CME"))).isEqualTo(ContentType.CME);
    assertThat(ContentTypeRules.of("something new", quiz, List.of())).isEqualTo(ContentType.QUIZ);
  }

  @Test
  void a_talk_at_a_meeting_is_conference_coverage() {
    ArticleText article =
        ArticleText.of(
            "Watches find rhythm trouble",
            "<p>CHICAGO — The results were presented by Dr. Doe at the annual meeting of the"
                + " society.</p>");

    assertThat(ContentTypeRules.of(null, article, List.of()))
        .isEqualTo(ContentType.CONFERENCE_COVERAGE);
  }
}
