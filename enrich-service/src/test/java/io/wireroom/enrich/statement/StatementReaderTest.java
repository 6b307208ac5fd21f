package io.wireroom.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatementReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dr. Roe reported receiving consulting fees from Acme.              | disclosure
          The authors have disclosed no relevant financial relationships.    | disclosure
          Lee had nothing to disclose.                                       | disclosure
          He declared no competing interests.                                | disclosure
          Dr. Poe has served on an advisory board for Acme.                  | disclosure
          Three authors are employees of Acme.                               | disclosure
          The study was funded by the National Institutes of Health.         | funding
          This work was supported by a grant from the Marsh Foundation.      | funding
          Funding for the study came from Acme.                              | funding
          Acme paid for the trial.                                           | funding
          The survey received no external funding.                           | funding
          The trial, sponsored by Acme, ended in May.                        | funding
          """)
  void a_sentence_says_so_outright(String sentence, String kind) {
    assertThat(statements(Proses.of("News", sentence))).containsExactly(kind + ": " + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The patient reported pain.",
        "A clinic supported by volunteers opened.",
        "The grant committee met.",
        "Dr. Marsh, an adviser to the ministry, said that the plan is a good one.",
        "She received a kidney from her sister."
      })
  void other_news_is_none(String sentence) {
    assertThat(statements(Proses.of("News", sentence))).isEmpty();
  }

  @Test
  void what_stands_below_a_heading_belongs_to_it() {
    Prose prose =
        Proses.of(
            "News",
            "All is well.",
            "Disclosures",
            "Dr. Roe lectures. So does Dr. Poe.",
            "The end.");

    assertThat(statements(prose))
        .containsExactly("disclosure: Dr. Roe lectures.", "disclosure: So does Dr. Poe.");
  }

  @Test
  void a_disclosure_goes_on() {
    Prose prose =
        Proses.of(
            "News",
            "Dr. Roe reported no conflicts of interest. Dr. Poe is a consultant for Acme and holds stock options.");

    assertThat(statements(prose)).hasSize(2);
  }

  @Test
  void a_trial_funded_in_passing_is_also_news() {
    Prose prose =
        Proses.of(
            "", "The trial, funded by Acme, found less pain.", "The trial was funded by Acme.");

    assertThat(StatementReader.read(prose))
        .extracting(FoundStatement::aside)
        .containsExactly(true, false);
  }

  private static List<String> statements(Prose prose) {
    return StatementReader.read(prose).stream()
        .map(one -> one.kind().label() + ": " + one.place().of(prose.text()))
        .toList();
  }
}
