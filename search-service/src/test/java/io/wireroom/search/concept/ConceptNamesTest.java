package io.wireroom.search.concept;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Concept;
import io.wireroom.event.ConceptTerm;
import io.wireroom.event.EventCodec;
import io.wireroom.search.query.language.Meaning;
import io.wireroom.search.query.language.NamedConcept;
import io.wireroom.search.query.language.Question;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConceptNamesTest {
  static {
    // Avro asks which classes may be made of events, and the codec says so
    EventCodec.of(Concept.class);
  }

  private final ConceptNames names =
      new ConceptNames(
          List.of(
              concept(
                  "condition:mi",
                  "Myocardial infarction",
                  term("heart attack"),
                  term("MI", "abbreviation", "ambiguous")),
              concept("condition:heart-failure", "Heart failure", term("CHF", "abbreviation")),
              concept("drug:semaglutide", "semaglutide", term("Ozempic", "brand")),
              concept("gene:cat", "CAT", term("catalase")),
              concept("condition:tumor", "Tumor"),
              concept("drug:lead", "lead", term("plumbum")),
              concept("substance:lead", "lead"),
              concept("topic:heart", "Heart")));

  @ParameterizedTest
  @CsvSource({
    "heart attack, condition:mi",
    "Heart Attacks in women, condition:mi",
    "heart-attack, condition:mi",
    "ozempic heart attack, drug:semaglutide condition:mi",
    "chf, condition:heart-failure",
    "CHF, condition:heart-failure",
    "tumours, condition:tumor",
    "MI, ''",
    "lead, ''",
    "heart, ''",
    "attack heart, ''",
    "\"heart attack\", ''",
    "title:ozempic, ''",
    "gout NOT ozempic, ''",
    "gout OR ozempic, drug:semaglutide",
  })
  void words_that_name_a_concept_and_one_alone_are_known(String asked, String ids) {
    assertThat(Question.of(asked).understood(names::meanings).concepts())
        .extracting(one -> one.meaning().conceptId())
        .containsExactlyElementsOf(Stream.of(ids.split(" ")).filter(id -> !id.isEmpty()).toList());
  }

  @Test
  void what_was_understood_reads_as_what_was_asked() {
    Question question = Question.of("ozempic and heart attacks").understood(names::meanings);

    assertThat(question.text()).isEqualTo("ozempic and heart attacks");
    assertThat(question.concepts())
        .containsExactly(
            new NamedConcept(
                "ozempic", new Meaning(0, 1, "drug:semaglutide", "drug", "semaglutide")),
            new NamedConcept(
                "heart attacks",
                new Meaning(2, 4, "condition:mi", "condition", "Myocardial infarction")));
  }

  @Test
  void a_beginning_is_completed_by_the_shortest_names_and_each_concept_once() {
    assertThat(names.completions("hea", 5))
        .extracting(Completion::text)
        .containsExactly("heart attack", "Heart failure");
    assertThat(names.completions("heart f", 5))
        .extracting(Completion::conceptId)
        .containsExactly("condition:heart-failure");
    assertThat(names.completions("hea", 1)).hasSize(1);
    assertThat(names.completions("-", 5)).isEmpty();
  }

  private static Concept concept(String id, String name, ConceptTerm... others) {
    return Concept.newBuilder()
        .setConceptId(id)
        .setGeneration(0)
        .setType(id.substring(0, id.indexOf(':')))
        .setName(name)
        .setTerms(Stream.concat(Stream.of(term(name)), Stream.of(others)).toList())
        .build();
  }

  private static ConceptTerm term(String text, String... flags) {
    return new ConceptTerm(text, List.of(flags));
  }
}
