package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TagTrainerTest {
  private static final Concept SPECIALTY =
      Vocabularies.of("specialty:neurology; Neurology")
          .concept("specialty:neurology")
          .orElseThrow();

  @Test
  void a_tag_that_was_right_three_times_in_four_is_said_with_that_confidence() {
    TagTrainer trainer = new TagTrainer();
    for (int i = 0; i < 400; i++) {
      trainer.add(candidate("feed", 1), i % 4 != 0);
      trainer.add(candidate("category", 1), i % 10 == 0);
    }
    TagWeights weights = trainer.learn();

    assertThat(weights.confidence(ConceptType.SPECIALTY, candidate("feed", 1).features()))
        .isCloseTo(0.75, within(0.01));
    assertThat(weights.confidence(ConceptType.SPECIALTY, candidate("category", 1).features()))
        .isCloseTo(0.1, within(0.01));
  }

  @Test
  void weights_are_read_as_they_were_written() {
    TagTrainer trainer = new TagTrainer();
    trainer.add(candidate("feed", 1), true);
    trainer.add(candidate("entity", 0.5), false);
    List<String> lines = trainer.learn().lines();

    assertThat(TagWeights.read(lines).lines()).isEqualTo(lines).hasSize(TagFeature.values().length);
  }

  @Test
  void a_line_of_another_form_is_refused() {
    assertThatThrownBy(() -> TagWeights.read(List.of("specialty\tconstant")))
        .hasMessageContaining("specialty\tconstant");
  }

  @Test
  void equations_are_solved_whatever_their_order() {
    assertThat(LinearEquations.solve(new double[][] {{0, 2}, {4, 1}}, new double[] {6, 11}))
        .containsExactly(new double[] {2, 3}, within(1e-12));
  }

  private static TagCandidate candidate(String rule, double weight) {
    return TagCandidate.of(SPECIALTY, List.of(new TagEvidence(rule, "detail", weight)), weight);
  }
}
