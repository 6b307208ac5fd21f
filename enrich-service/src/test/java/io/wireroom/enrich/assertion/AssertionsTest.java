package io.wireroom.enrich.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.assertion.Assertion.Kind;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mention stands in brackets. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssertionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          There was no evidence of [liver injury].                              | no evidence of
          No cases of [pancreatitis] were reported.                             | No
          The vaccine did not cause [myocarditis] in anyone.                    | did not cause
          Patients without [diabetes] fared better.                             | without
          [Pneumonia] was ruled out by a scan.                                  | was ruled out
          Nausea and [vomiting] were not observed.                              | were not observed
          There was no nausea, vomiting, or [headache].                         | no
          There was no nausea, [vomiting]                                       | no
          There were no signs of nausea, [vomiting], rash, or headache.         | no signs of
          He denied chest pain and [dyspnea].                                   | denied
          She tested negative for [influenza].                                  | tested negative for
          The boy has remained [seizure]-free.                                  | free
          The men were [HIV]-negative at entry.                                 | negative
          Measles vaccines are not linked to [autism], the agency said.         | not linked to
          There is no link between vaccination and [autism].                    | no link between
          The team found no [cancer] in the lymph nodes.                        | found no
          It's not a [heart attack], doctors said.                              | not a
          Neither fever nor [rash] was seen.                                    | nor
          [Recurrence] was absent at five years.                                | was absent
          A biopsy ruled out [melanoma].                                        | ruled out
          The patient didn't have [asthma].                                     | didn't have
          """)
  void a_thing_is_said_not_to_be(String text, String cue) {
    assertThat(said(text, ConceptType.CONDITION)).isEqualTo("NEGATED:" + cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The drug may cause [pancreatitis].                                    | may
          It might lead to nausea and [vomiting].                               | might
          Doctors suspected [sepsis] at once.                                   | suspected
          A possible [stroke] was reported.                                     | possible
          [Pulmonary embolism] could not be ruled out.                          | could not be ruled out
          It is unclear whether the pill causes [depression].                   | unclear whether
          She was admitted with suspicion of [meningitis].                      | suspicion of
          [Encephalitis] is suspected.                                          | is suspected
          They could not rule out [lymphoma].                                   | could not rule out
          The drug may not cause [weight gain].                                 | may not
          It is not known whether it prevents [heart attacks].                  | not known whether
          [Long QT syndrome] was judged unlikely.                               | was judged unlikely
          Claims that the pill causes [autism] were not examined.               | Claims that
          """)
  void a_thing_is_left_open(String text, String cue) {
    assertThat(said(text, ConceptType.CONDITION)).isEqualTo("UNCERTAIN:" + cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          There was no increase in [strokes].
          There was no significant difference in [mortality].
          The drug did not reduce [headache] days.
          The drug may reduce [inflammation] of the arteries.
          It might help some patients with [schizophrenia].
          There was no excess of [cancer] in the group.
          Not only [depression] but also anxiety improved.
          He walked without difficulty despite [arthritis].
          Gram-negative [sepsis] is deadly.
          No patient dropped out, but [nausea] was common.
          There was no fever; [cough] was common.
          The scan showed no fracture, and [osteoarthritis] was mild.
          Without treatment, the [infection] was fatal in two.
          The drug may help people with [obesity].
          It may shorten hospital stays among patients with [pneumonia].
          No drug is approved for the treatment of [sarcopenia].
          The trial met in May and [malaria] fell.
          There is no cure for [Huntington disease].
          It may take weeks before [relapse] is seen.
          He is no longer afraid of his [asthma].
          Nobody knows why. [Asthma] is common.
          Recurrence-free survival was longer in [melanoma].
          """)
  void what_looks_like_a_denial_is_none(String text) {
    assertThat(said(text, ConceptType.CONDITION)).isEqualTo("AFFIRMED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Half of them did not receive [metformin].            | DRUG         | NEGATED:did not receive
          They were treated without [insulin].                 | DRUG         | NEGATED:without
          [Aspirin] was not given.                             | DRUG         | NEGATED:was not given
          [Semaglutide] may cause pancreatitis.                | DRUG         | AFFIRMED
          Risk of bleeding may rise with [warfarin].           | DRUG         | AFFIRMED
          There is no evidence that [ivermectin] cures colds.  | DRUG         | AFFIRMED
          There was no sign of Ebola in [Kenya].               | PLACE        | AFFIRMED
          It is not approved by the [FDA].                     | ORGANISATION | AFFIRMED
          Tumors were [HER2]-negative.                         | GENE         | NEGATED:negative
          """)
  void it_matters_what_kind_of_thing_is_mentioned(String text, ConceptType type, String expected) {
    assertThat(said(text, type)).isEqualTo(expected);
  }

  @Test
  void the_nearest_cue_decides() {
    assertThat(said("It may help those without known [kidney disease].", ConceptType.CONDITION))
        .isEqualTo("NEGATED:without");
  }

  @Test
  void a_sentence_of_a_megabyte_takes_no_longer_than_its_words() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("no drug may, and ");
    }
    Prose prose = Proses.of("", text + "sepsis");
    Assertions assertions = Assertions.in(prose);
    int at = 0;
    long began = System.nanoTime();
    for (int i = 0; i < 60_000; i++) {
      at = prose.text().indexOf("drug", at + 1);
      assertions.of(new Range(at, at + 4), ConceptType.CONDITION);
    }

    assertThat(System.nanoTime() - began).as("nanoseconds").isLessThan(3_000_000_000L);
  }

  private static String said(String marked, ConceptType type) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    Prose prose = Proses.of("", marked.replace("[", "").replace("]", ""));
    Assertion assertion = Assertions.in(prose).of(new Range(start, end), type);
    Range cue = assertion.cue();
    return assertion.kind() == Kind.AFFIRMED || cue == null
        ? "AFFIRMED"
        : assertion.kind() + ":" + cue.of(prose.text());
  }
}
