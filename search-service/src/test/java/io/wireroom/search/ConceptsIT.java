package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.event.Concept;
import io.wireroom.event.ConceptTerm;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConceptsIT {
  private final EventCodec<Concept> codec = EventCodec.of(Concept.class);
  private RunningSearch search;

  @BeforeEach
  void start(Stack stack) throws Exception {
    search = new RunningSearch(stack);
    tell("condition:mi", "condition", "Myocardial infarction", "heart attack");
    tell("drug:semaglutide", "drug", "semaglutide", "Ozempic");
    search.index(
        article("a")
            .title("Aspirin after myocardial infarction")
            .body("Fewer died.")
            .entity("condition:mi", "condition", "Myocardial infarction", 0.9),
        article("b").title("What a heart attack feels like").body("Not always pain."),
        article("c").title("Gout in winter").body("Joints ache, and hearts do not."));
    search.await("/v1/suggestions?q=hea", answer -> answer.path("concepts").size() == 1);
  }

  @AfterEach
  void stop() {
    search.close();
  }

  @Test
  void an_article_is_found_by_another_name_of_what_it_is_about() throws Exception {
    JsonNode page = search.json("/v1/articles?q=heart+attack&widen=off");

    assertThat(page.at("/hits").findValuesAsText("id")).contains("a", "b").doesNotContain("c");
    assertThat(page.at("/understood/concepts").toString())
        .isEqualTo(
            "[{\"words\":\"heart attack\",\"id\":\"condition:mi\",\"type\":\"condition\",\"name\":\"Myocardial infarction\"}]");
    assertThat(page.at("/total/value").asInt()).isEqualTo(2);
    assertThat(search.json("/v1/articles?q=heart+attack+aspirin&widen=off").at("/hits/0/why/1"))
        .hasToString("\"heart attack → Myocardial infarction\"");
  }

  @Test
  void words_are_words_when_that_is_wished() throws Exception {
    JsonNode page = search.json("/v1/articles?q=heart+attack&widen=off&concepts=off");

    assertThat(page.at("/total/value").asInt()).isEqualTo(1);
    assertThat(page.at("/hits/0/id").asText()).isEqualTo("b");
    assertThat(page.at("/understood/concepts")).isEmpty();
  }

  @Test
  void what_is_being_written_is_completed_by_concepts_and_titles() throws Exception {
    JsonNode answer = search.json("/v1/suggestions?q=heart+at");

    assertThat(answer.at("/concepts/0/name").asText()).isEqualTo("Myocardial infarction");
    assertThat(answer.at("/concepts/0/articles").asInt()).isEqualTo(1);
    assertThat(answer.at("/titles/0/title").asText()).isEqualTo("What a heart attack feels like");
    assertThat(search.json("/v1/suggestions?q=ozem").at("/concepts/0/id").asText())
        .isEqualTo("drug:semaglutide");
    assertThat(search.get("/v1/suggestions").statusCode()).isEqualTo(400);
    assertThat(search.get("/v1/suggestions?q=a&size=99").statusCode()).isEqualTo(400);
  }

  @Test
  void a_misspelt_word_that_no_article_has_is_corrected() throws Exception {
    JsonNode page = search.json("/v1/articles?q=gout+wintar&widen=off");

    assertThat(page.at("/total/value").asInt()).isZero();
    assertThat(page.at("/didYouMean/query").asText()).isEqualTo("gout winter");
    assertThat(search.json(page.at("/didYouMean/link").asText()).at("/total/value").asInt())
        .isEqualTo(1);
    assertThat(search.json("/v1/articles?q=gout").path("didYouMean").isNull()).isTrue();
  }

  private void tell(String id, String type, String name, String other) throws Exception {
    Concept concept =
        Concept.newBuilder()
            .setConceptId(id)
            .setGeneration(0)
            .setType(type)
            .setName(name)
            .setTerms(List.of(new ConceptTerm(name, List.of()), new ConceptTerm(other, List.of())))
            .build();
    search.publishTo(search.topics.concepts(), id, codec.encode(concept));
  }
}
