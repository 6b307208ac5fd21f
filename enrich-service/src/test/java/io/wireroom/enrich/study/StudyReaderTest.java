package io.wireroom.enrich.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.entity.EntityFinder;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyReaderTest {
  private static final EntityFinder JOURNALS =
      new EntityFinder(
          Vocabularies.of(
              "journal:jama-neurology; JAMA Neurology",
              "journal:lancet; The Lancet",
              "journal:gut; Gut; Gut{case,ambiguous}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The randomised, double-blind, placebo-controlled trial ended.  | design=randomized-controlled-trial
          In this open-label study, pain fell.                           | design=open-label
          A retrospective cohort study found it.                         | design=cohort
          A nested case-control study found it.                          | design=case-control
          It was a cross-sectional study.                                | design=cross-sectional
          A meta-analysis found it.                                      | design=meta-analysis
          A Cochrane review found it.                                    | design=systematic-review
          The Mendelian randomization study hints at it.                 | design=mendelian-randomization
          The gene was silent in mice.                                   | design=animal
          The single-arm trial ended early.                              | design=single-arm
          The trial enrolled 12 000 adults.                              | participants=12000
          A trial of 1,234 patients found it.                            | participants=1234
          Among 318 untreated hypertensive women, few fell.              | participants=318
          Data from 1.2 million veterans were used.                      | participants=1200000
          Statins were continued (n = 4,567) by most.                    | participants=4567
          A phase 3 trial found it.                                      | phase=3
          Results of the Phase IIb study are in.                         | phase=2b
          A phase 1/2 trial is open.                                     | phase=1/2
          It was published online March 3 in JAMA Neurology.             | journal=JAMA Neurology
          A study in The Lancet found it.                                | journal=The Lancet
          It was published in the Journal of Odd Results.                | journal=Journal of Odd Results
          See doi:10.1056/NEJMoa2034577.                                 | doi=10.1056/nejmoa2034577
          It is registered as NCT01234567.                               | trial=NCT01234567
          It is registered (ISRCTN12345678).                             | trial=ISRCTN12345678
          EudraCT number 2019-001234-12 is its number.                   | trial=2019-001234-12
          It was presented at the ESC Congress 2026 in Madrid.           | conference=ESC Congress 2026
          The data were presented at ASCO 2026.                          | conference=ASCO 2026
          She spoke at the annual meeting of the American Academy of Neurology. | conference=annual meeting of the American Academy of Neurology
          """)
  void a_fact_is_read(String text, String fact) {
    assertThat(facts(text)).containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          About 45% of patients improved.
          The trial enrolled patients in 2019.
          In 2024 patients waited longer.
          One in five patients stopped; 9 of 10 patients went on.
          It kills 12 per 100,000 people, a study found.
          The study used 500 mg in adults.
          Patients aged 65 years were included.
          A randomized trial is needed.
          Previous randomized trials found nothing.
          The clinic enters phase 2 of the reopening.
          In vitro fertilization was paused.
          She published in English.
          The price was $10.50/box.
          The conference was long.
          Two patients took part in the study.
          """)
  void what_is_no_fact_is_not_read(String text) {
    assertThat(facts(text)).isEmpty();
  }

  @Test
  void a_value_is_told_once_where_it_is_said_most_plainly() {
    assertThat(read("It is in phase 3. The phase 3 trial went well. Phase III is over."))
        .singleElement()
        .satisfies(fact -> assertThat(fact.rule()).isEqualTo("phase-of-trial"));
  }

  @Test
  void a_fact_knows_its_words() {
    String text = "In all, the trial enrolled 12 000 older adults.";

    assertThat(read(text))
        .singleElement()
        .satisfies(fact -> assertThat(placeOf(fact).of(text)).isEqualTo("12 000 older adults"));
  }

  @Test
  void metadata_come_first_and_have_no_place() {
    List<StudyFact> facts =
        StudyReader.read(
            Proses.of("", "A phase 2 trial."),
            List.of(),
            Optional.empty(),
            Map.of("doi", "10.1000/ABC"));

    assertThat(facts).extracting(StudyFact::value).containsExactly("10.1000/abc", "2");
    assertThat(facts.get(0).place()).isNull();
  }

  @Test
  void where_the_article_appeared_is_not_where_its_study_did() {
    Prose prose = Proses.of("", "A version appeared in The Lancet.");

    assertThat(
            StudyReader.read(
                prose,
                JOURNALS.find(prose.article(), prose.sentences()),
                Optional.of(prose.sentences().get(0)),
                Map.of()))
        .isEmpty();
  }

  private static Range placeOf(StudyFact fact) {
    Range place = fact.place();
    assertThat(place).isNotNull();
    return place == null ? new Range(0, 0) : place;
  }

  private static List<String> facts(String text) {
    return read(text).stream().map(fact -> fact.kind().label() + "=" + fact.value()).toList();
  }

  private static List<StudyFact> read(String text) {
    Prose prose = Proses.of("", text);
    return StudyReader.read(
        prose, JOURNALS.find(prose.article(), prose.sentences()), Optional.empty(), Map.of());
  }
}
