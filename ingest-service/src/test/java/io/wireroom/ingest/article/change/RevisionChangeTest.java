package io.wireroom.ingest.article.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.EventCodec;
import io.wireroom.event.FieldChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionChangeTest {
  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(ArticleIngested.class);
  }

  /** A body in which one sentence is mended, among others that stay. */
  private static final String AROUND =
      "The trial enrolled adults at nine centres and followed them for as long as they wished. %s The"
          + " authors urge caution, since those who left early were older than the rest.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They recieved care.              | They received care.
          It occured at night.             | It occurred at night.
          The the results held.            | The results held.
          Doctors in in Oslo agreed.       | Doctors in Oslo agreed.
          The helth care system gained.    | The health care system gained.
          The health care system gained.   | The healthcare system gained.
          It was seperate from that.       | It was separate from that.
          Patient were told.               | Patients were told.
          It was study of adults.          | It was a study of adults.
          It was an study.                 | It was a study.
          He said “so”.                    | He said "so."
          Smyth said so on tuesday         | Smyth said so, on Tuesday.
          Metfromin was well tolerated.    | Metformin was well tolerated.
          They recieved it and occured.    | They received it and occurred.
          """)
  void slips_of_the_pen_are_a_typo(String before, String after) {
    assertThat(bodies(before, after)).isEqualTo(ChangeClass.TYPO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Take 5 mg of it.                  | Take 50 mg of it.
          Take 5 mg of it.                  | Take 5 mcg of it.
          Take 1.5 of it.                   | Take 1,5 of it.
          The risk was 0.5%.                | The risk was 0.5.
          In adults < 80 it worked.         | In adults > 80 it worked.
          It is effective.                  | It is not effective.
          It isn't effective.               | It is effective.
          It now works.                     | It not works.
          It came with harm.                | It came without harm.
          It caused hypotension.            | It caused hypertension.
          It caused hypoglycemia.           | It caused hyperglycemia.
          Doses increased.                  | Doses decreased.
          She took prednisone.              | She took prednisolone.
          Patients were symptomatic.        | Patients were asymptomatic.
          The muscle that abducts.          | The muscle that adducts.
          They prescribe it.                | They proscribe it.
          Male mice gained.                 | Female mice gained.
          Given daily.                      | Given weekly.
          It lasted two weeks.              | It lasted two week.
          They were older.                  | They were other.
          The older were well.              | The order were well.
          It may help.                      | It helps.
          It helped.                        | It helped. A new paragraph says more.
          Dr. Berg said so.                 | Dr. Holm said so.
          They recieved it, and it occured, seperately, untill wendesday.   | They received it, and it occurred, separately, until Wednesday.
          """)
  void what_may_change_the_meaning_is_substantive(String before, String after) {
    assertThat(bodies(before, after)).isEqualTo(ChangeClass.SUBSTANTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The dose was given wrongly.",
        "CORRECTION — The dose was given wrongly.",
        "Correction, March 3: the dose was given wrongly.",
        "Erratum: in Table 2 the rows were swapped.",
        "This article was corrected on March 3, 2026.",
        "This story has been updated to correct the dose.",
        "An earlier version of this article misstated the dose.",
        "A previous version of this news story gave the wrong dose.",
        "Editor's note: The dose has been changed.",
        "We regret the error."
      })
  void a_line_that_says_so_is_a_correction_notice(String line) {
    assertThat(
            RevisionChange.of(
                    body("It helps."), body("It helped.</p><p>" + line), List.of("bodyHtml"))
                .kind())
        .isEqualTo(ChangeClass.CORRECTION_NOTICE);
    assertThat(
            RevisionChange.of(
                    body("It helps.</p><p>" + line),
                    body("It helped.</p><p>" + line),
                    List.of("bodyHtml"))
                .kind())
        .as("it was there before")
        .isEqualTo(ChangeClass.SUBSTANTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction of sodium must be slow.",
        "After correction for age it held.",
        "The corrected QT interval was longer.",
        "They corrected the deficit."
      })
  void what_only_uses_the_word_is_none(String line) {
    assertThat(CorrectionNotice.isOne(line)).isFalse();
  }

  @Test
  void the_title_alone_is_the_headline_and_no_words_at_all_are_details() {
    assertThat(
            RevisionChange.of(
                    texts("Gout grows", "It helps.", "A"),
                    texts("Gout falls", "It helps.", "A"),
                    List.of("title"))
                .kind())
        .isEqualTo(ChangeClass.HEADLINE);
    assertThat(
            RevisionChange.of(
                    texts("Gout", "It helps.", "A"),
                    texts("Gout", "It helps.", "B"),
                    List.of("authors"))
                .kind())
        .isEqualTo(ChangeClass.DETAILS);
    assertThat(
            RevisionChange.of(
                    texts("Gout", "It helps.", "A"),
                    texts("Gout", "<em>It</em> helps.", "A"),
                    List.of("bodyHtml"))
                .kind())
        .as("other markup")
        .isEqualTo(ChangeClass.DETAILS);
  }

  @Test
  void fields_tell_before_and_after_around_the_change_and_no_more() {
    String much = "word ".repeat(500);
    FieldTexts before = texts("Old", much + "old end", "A");
    FieldTexts now = texts("New title", much + "new end, longer", "A");

    List<FieldChange> changes =
        RevisionChange.of(before, now, List.of("title", "bodyHtml")).fields();

    assertThat(changes.get(0).getBefore()).isEqualTo("Old");
    assertThat(changes.get(0).getAfter()).isEqualTo("New title");
    assertThat(changes.get(0).getAfterLength()).isEqualTo(9);
    assertThat(changes.get(1).getBefore()).endsWith("word old end").hasSizeLessThan(60);
    assertThat(changes.get(1).getAfter()).endsWith("word new end, longer");
    assertThat(changes.get(1).getBeforeLength()).isEqualTo(2507);
    assertThat(
            RevisionChange.of(
                    texts("T", much, "A"), texts("T", "x" + much, "A"), List.of("bodyHtml"))
                .fields()
                .get(0)
                .getAfter())
        .hasSize(200);
  }

  @Test
  void what_is_not_remembered_counts_as_grave() {
    RevisionChange change =
        RevisionChange.of(FieldTexts.NONE, texts("T", "B", "A"), List.of("bodyHtml"));

    assertThat(change.kind()).isEqualTo(ChangeClass.SUBSTANTIVE);
    assertThat(change.fields().get(0).getBeforeLength()).isNull();
    assertThat(change.fields().get(0).getAfter()).isEqualTo("B");
  }

  @Test
  void texts_come_back_as_they_were_packed() {
    FieldTexts texts = texts("Ménière 𝒳", "B", "A");

    assertThat(FieldTexts.unpack(texts.pack())).isEqualTo(texts);
    assertThat(texts("T", "x".repeat(100_001), "A").of("bodyHtml")).isNull();
  }

  private static ChangeClass bodies(String before, String after) {
    return RevisionChange.of(
            body(AROUND.formatted(before)), body(AROUND.formatted(after)), List.of("bodyHtml"))
        .kind();
  }

  private static FieldTexts body(String text) {
    return texts("Title", text, "A");
  }

  private static FieldTexts texts(String title, String body, String author) {
    ArticleIngested article =
        ArticleIngested.newBuilder()
            .setArticleId("a")
            .setSourceId("s")
            .setEntryId("e")
            .setRevision(1)
            .setContentHash("h")
            .setTitle(title)
            .setBodyHtml("<p>" + body + "</p>")
            .setAuthors(List.of(author))
            .setReceivedAt(Instant.EPOCH)
            .build();
    return FieldTexts.of(ArticleIngested.newBuilder(article), false);
  }
}
