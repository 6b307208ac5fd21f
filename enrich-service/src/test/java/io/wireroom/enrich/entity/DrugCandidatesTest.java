package io.wireroom.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrugCandidatesTest {
  @ParameterizedTest
  @CsvSource({
    "Zelovumab was given., Zelovumab, stem:-mab",
    "They took rovatinib daily., rovatinib, stem:-tinib",
    "Patients on malogliptin did well., malogliptin, stem:-gliptin",
    "A pill of tavigepant helped., tavigepant, stem:-gepant",
    "Once-weekly corunaglutide was new., corunaglutide, stem:-glutide"
  })
  void a_word_with_a_stem_is_proposed_without_any_model(String text, String name, String rule) {
    List<FoundCandidate> found = DrugCandidates.of(text, List.of(), List.of());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).name()).isEqualTo(name);
    assertThat(found.get(0).rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The thermostat and the peptide were kept in April.",
        "RELATINIB is a company's ticker, ABCmab a code.",
        "The mab and a nib."
      })
  void ordinary_words_and_codes_are_not(String text) {
    assertThat(DrugCandidates.of(text, List.of(), List.of())).isEmpty();
  }

  @Test
  void an_unsure_stem_needs_the_word_of_a_model() {
    String text = "Those on belzostat slept; belzostat was safe.";
    FoundSpan chemical = new FoundSpan(new Range(9, 18), "Chemical", 0.9);

    List<FoundCandidate> found = DrugCandidates.of(text, List.of(), List.of(chemical));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("stem:-stat");
    assertThat(DrugCandidates.of(text, List.of(), List.of())).isEmpty();
  }

  @Test
  void the_same_name_is_proposed_once_with_all_its_places() {
    List<FoundCandidate> found =
        DrugCandidates.of("Zelovumab helps. So zelovumab it is.", List.of(), List.of());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).places()).containsExactly(new Range(0, 9), new Range(20, 29));
  }

  @Test
  void what_is_known_is_no_candidate() {
    Concept known =
        new Concept(
            "drug:zelovumab",
            ConceptType.DRUG,
            "zelovumab",
            List.of(new Term("zelovumab", Set.of())),
            List.of(),
            List.of(),
            List.of());
    Mention mention = new Mention(new Range(0, 9), known, Mention.DICTIONARY, 0.95);

    assertThat(DrugCandidates.of("Zelovumab helps.", List.of(mention), List.of())).isEmpty();
  }
}
