package io.wireroom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyReaderTest {
  @Test
  void the_vocabulary_that_the_program_carries_is_sound_and_large_enough() throws Exception {
    Vocabulary seed = VocabularyReader.seed();

    assertThat(seed.concepts()).hasSizeGreaterThanOrEqualTo(1_500);
    assertThat(seed.named("Medscape.com", ConceptType.ORGANISATION)).isPresent();
  }

  @Test
  void a_narrower_concept_speaks_for_what_its_wider_one_speaks_for_but_weaker() {
    Vocabulary vocabulary =
        Vocabularies.of(
            "specialty:psychiatry; Psychiatry",
            "condition:mood; mood disorder; ; ; specialty:psychiatry=0.9",
            "condition:mdd; major depressive disorder; MDD{abbreviation}; condition:mood");

    assertThat(vocabulary.specialtiesOf(vocabulary.concept("condition:mdd").orElseThrow()))
        .singleElement()
        .satisfies(weight -> assertThat(weight.weight()).isBetween(0.71, 0.73));
  }

  @Test
  void the_same_concepts_in_another_order_are_the_same_version() {
    String one = "drug:a; alpha drug";
    String other = "drug:b; beta drug";

    assertThat(Vocabularies.of(one, other).version())
        .isEqualTo(Vocabularies.of(other, one).version())
        .isNotEqualTo(Vocabularies.of(one).version());
  }

  @Test
  void every_problem_is_told_with_its_line() throws Exception {
    VocabularyReader reader = new VocabularyReader();
    String file =
        """
        # a comment
        drug:a\ta\tA{shiny}
        no id\tb
        drug:c\tc\t\tdrug:nowhere
        drug:d\td\t\t\tspecialty:psychiatry=7
        """;
    reader.read(
        "drug.tsv",
        ConceptType.DRUG,
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

    RefusedVocabulary refused = catchThrowableOfType(RefusedVocabulary.class, reader::vocabulary);

    assertThat(refused.problems())
        .anySatisfy(problem -> assertThat(problem).startsWith("drug.tsv:2:").contains("shiny"))
        .anySatisfy(problem -> assertThat(problem).startsWith("drug.tsv:3:").contains("no id"))
        .anySatisfy(problem -> assertThat(problem).startsWith("drug.tsv:4:").contains("nowhere"))
        .anySatisfy(problem -> assertThat(problem).startsWith("drug.tsv:5:").contains("weight"));
  }

  @Test
  void a_concept_that_is_its_own_ancestor_is_refused() {
    assertThatThrownBy(
            () -> Vocabularies.of("condition:a; a; ; condition:b", "condition:b; b; ; condition:a"))
        .hasRootCauseInstanceOf(RefusedVocabulary.class)
        .hasStackTraceContaining("its own ancestor");
  }
}
