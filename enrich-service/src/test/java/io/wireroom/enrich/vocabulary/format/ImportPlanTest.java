package io.wireroom.enrich.vocabulary.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportPlanTest {
  private final Vocabulary now =
      Vocabularies.of(
          "condition:lead-poisoning; lead poisoning; lead{ambiguous}; ; ; MESH:D900001",
          "condition:gout; gout");

  @Test
  void names_and_ids_are_added_to_the_linked_concept_and_its_flags_stay() {
    ImportPlan plan = new ImportPlan(now, ConceptType.CONDITION);

    plan.concept(imported("MESH:D900001", "Lead Poisoning", "Lead", "plumbism"));

    assertThat(plan.account()).isEqualTo("concepts new: 0, changed: 1, same: 0, refused: 0");
    assertThat(plan.changes())
        .singleElement()
        .satisfies(
            concept -> {
              assertThat(concept.id()).isEqualTo("condition:lead-poisoning");
              assertThat(concept.terms())
                  .extracting(Term::text)
                  .containsExactly("lead poisoning", "lead", "plumbism");
              assertThat(concept.terms().get(1).flags()).isNotEmpty();
            });
  }

  @Test
  void a_concept_of_the_same_name_and_type_is_found_and_others_are_new_with_known_parents() {
    ImportPlan plan = new ImportPlan(now, ConceptType.CONDITION);

    plan.concept(
        ImportedConcept.of(
            "MESH:D900003", null, "tophus", List.of(), List.of("MESH:D900002", "MESH:D9"), 1));
    plan.concept(imported("MESH:D900002", "Gout"));

    assertThat(plan.changes())
        .extracting(Concept::id)
        .containsExactly("condition:mesh-d900003", "condition:gout");
    assertThat(plan.changes().get(0).parents()).containsExactly("condition:gout");
    assertThat(plan.changes().get(0).links()).containsExactly("MESH:D900003");
  }

  @Test
  void what_was_imported_is_the_same_the_second_time_and_comes_through_an_export()
      throws IOException {
    ImportPlan first = new ImportPlan(now, ConceptType.CONDITION);
    first.concept(imported("MESH:D900001", "Lead Poisoning", "plumbism"));
    first.concept(imported("MESH:D900004", "glass knee", "GK"));
    Vocabulary after =
        Vocabulary.of(
            java.util.stream.Stream.concat(first.changes().stream(), now.concepts().stream())
                .collect(
                    java.util.stream.Collectors.toMap(
                        Concept::id, concept -> concept, (one, other) -> one))
                .values());

    ImportPlan again = new ImportPlan(after, ConceptType.CONDITION);
    again.concept(imported("MESH:D900001", "Lead Poisoning", "plumbism"));
    for (Concept concept : after.concepts()) {
      VocabularyFormat.JSONL.read(
          new ByteArrayInputStream(JsonLines.line(concept).getBytes(StandardCharsets.UTF_8)),
          again);
    }

    assertThat(again.account()).isEqualTo("concepts new: 0, changed: 0, same: 4, refused: 0");
  }

  @Test
  void without_a_type_it_is_refused_with_its_line() {
    ImportPlan plan = new ImportPlan(now, null);
    plan.file("table.tsv");

    plan.concept(imported("MESH:D900009", "something"));

    assertThat(plan.problems())
        .containsExactly("table.tsv:7: nothing tells the type of MESH:D900009; see --type");
  }

  private static ImportedConcept imported(String id, String name, String... terms) {
    return ImportedConcept.of(
        id, null, name, List.of(terms).stream().map(Term::plain).toList(), List.of(), 7);
  }
}
