package io.wireroom.enrich.contenttype;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import io.wireroom.enrich.study.StudyFact;
import io.wireroom.enrich.study.StudyReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    assertThat(kind(null, List.of(), title, "Text.").type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A 61-year-old man from rural Ohio presented with jaundice.             | CASE_REPORT
          Learning objectives: To know more.                                     | CME
          The maker is recalling 14 lots of syringes.                            | SAFETY_ALERT
          The society issued new guidelines for heart failure.                   | GUIDELINE
          Pain fell, researchers said at the ESC Congress 2026.                  | CONFERENCE_COVERAGE
          I am a surgeon. My patients ask me. I listen, and I write to my board. | COMMENTARY
          Objective: To learn whether it helps.                                  | RESEARCH
          Which of the following is the likely cause?                            | QUIZ
          “I am sure. I saw it. My boss told me. I knew.”                        | NEWS
          """)
  void the_text_tells_the_kind(String text, ContentType type) {
    assertThat(kind(null, List.of(), "Something new", text).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "Feature, label-line, FEATURE",
    "OPINION, label-line, COMMENTARY",
    "Featured speakers, nothing-else-said, NEWS",
    "Conference halls were empty., nothing-else-said, NEWS",
  })
  void a_label_as_a_line_of_its_own_tells_the_kind(String line, String rule, ContentType type) {
    FoundContentType above = kind(null, List.of(), "", line, "Sleep helps.", "More.");

    assertThat(above.type()).isEqualTo(type);
    assertThat(above.rule()).isEqualTo(rule);
    assertThat(kind(null, List.of(), "", "Sleep helps.", line, "More.")).isEqualTo(above);
    assertThat(kind(null, List.of(), "", "Sleep helps.", "More.", line).type())
        .isEqualTo(ContentType.NEWS);
  }

  @Test
  void the_publishers_label_comes_before_the_title() {
    String quiz = "Quiz: What's your diagnosis?";

    assertThat(kind("Feature", List.of("CME"), quiz, "").type()).isEqualTo(ContentType.FEATURE);
    assertThat(kind(null, List.of("CME"), quiz, "").type()).isEqualTo(ContentType.CME);
    assertThat(kind("something new", List.of(), quiz, "").type()).isEqualTo(ContentType.QUIZ);
    assertThat(kind("Conference Coverage: ESC 2026", List.of(), quiz, "").type())
        .isEqualTo(ContentType.CONFERENCE_COVERAGE);
  }

  @Test
  void what_said_so_is_told() {
    assertThat(kind("Feature", List.of(), "Quiz", ""))
        .isEqualTo(new FoundContentType(ContentType.FEATURE, "publisher-label", "Feature", 0.98));
    assertThat(kind(null, List.of(), "Name that diagnosis", ""))
        .isEqualTo(
            new FoundContentType(ContentType.QUIZ, "title-quiz", "Name that diagnosis", 0.95));
    assertThat(kind(null, List.of(), "Statins cut strokes", ""))
        .isEqualTo(new FoundContentType(ContentType.NEWS, "nothing-else-said", "", 0.6));
  }

  @Test
  void a_talk_at_a_meeting_is_conference_coverage() {
    assertThat(
            kind(
                    null,
                    List.of(),
                    "Watches find rhythm trouble",
                    "CHICAGO — The results were presented by Dr. Doe at the annual meeting of the"
                        + " society.")
                .type())
        .isEqualTo(ContentType.CONFERENCE_COVERAGE);
  }

  private static FoundContentType kind(
      @Nullable String label, List<String> categories, String title, String... text) {
    Prose prose = Proses.of(title, text);
    List<StudyFact> facts = StudyReader.read(prose, List.of(), Optional.empty(), Map.of());
    return ContentTypeRules.of(label, prose, categories, facts);
  }
}
