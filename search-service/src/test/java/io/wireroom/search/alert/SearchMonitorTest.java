package io.wireroom.search.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.Concept;
import io.wireroom.event.ConceptTerm;
import io.wireroom.event.EventCodec;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which searches find an article, without an index. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchMonitorTest {
  private final SearchMonitor monitor = new SearchMonitor();

  @Test
  void a_search_finds_articles_by_what_its_words_mean() {
    EventCodec.of(Concept.class);
    ConceptNames names =
        new ConceptNames(
            List.of(
                Concept.newBuilder()
                    .setConceptId("condition:mi")
                    .setGeneration(1)
                    .setType("condition")
                    .setName("Myocardial infarction")
                    .setTerms(List.of(ConceptTerm.newBuilder().setText("heart attack").build()))
                    .build()));
    ObjectNode article = article("Infarctions in spring", "Nothing else.");
    article.putArray("entities").add("condition:mi");
    monitor.put("meant", query("heart attack", names));
    monitor.put("said", query("heart attack", ConceptNames.NONE));

    assertThat(matching(article)).containsExactly("meant");
  }

  @Test
  void a_search_is_changed_and_taken_out() {
    ObjectNode article = article("Gout flares", "Colchicine calms.");
    monitor.put("s", query("asthma", ConceptNames.NONE));
    assertThat(matching(article)).isEmpty();

    monitor.put("s", query("gout", ConceptNames.NONE));
    assertThat(matching(article)).containsExactly("s");

    monitor.remove("s");
    assertThat(matching(article)).isEmpty();
  }

  @Test
  void the_others_stay_when_one_is_taken_out() {
    monitor.put("first", query("gout", ConceptNames.NONE));
    monitor.put("other", query("asthma", ConceptNames.NONE));
    monitor.put("last", query("colchicine", ConceptNames.NONE));
    monitor.remove("first");
    monitor.remove("unknown");
    monitor.put("last", query("gout", ConceptNames.NONE));

    assertThat(matching(article("Gout flares", "Colchicine calms."))).containsExactly("last");
    assertThat(matching(article("Asthma", "Worse."))).containsExactly("other");
  }

  @Test
  void what_no_search_demands_any_more_takes_no_memory() {
    monitor.put("s", query("gout OR title:asthma OR \"colchicine calms\"", ConceptNames.NONE));
    for (int time = 0; time < 2_500; time++) {
      monitor.put("changed", query("word" + time + " NOT flares", ConceptNames.NONE));
    }

    assertThat(monitor.conditions()).isLessThan(5_000);
    assertThat(monitor.matching(article("Gout flares", "Colchicine calms.")))
        .containsExactly(new SearchMonitor.Match("s", List.of("gout", "\"colchicine calms\"")));
    assertThat(matching(article("Gout", "A word2499."))).containsExactly("s", "changed");
  }

  @Test
  void it_tells_which_parts_of_the_question_are_fulfilled() {
    monitor.put("s", query("gout OR title:asthma OR \"colchicine calms\"", ConceptNames.NONE));

    assertThat(monitor.matching(article("Gout flares", "Colchicine calms.")))
        .containsExactly(new SearchMonitor.Match("s", List.of("gout", "\"colchicine calms\"")));
  }

  @Test
  void what_was_withdrawn_is_not_found_and_empty_words_find_nothing() {
    ObjectNode article = article("The gout", "It was there.");
    monitor.put("empty", query("the", ConceptNames.NONE));
    monitor.put("all", query("", ConceptNames.NONE));
    assertThat(matching(article)).containsExactly("all");

    assertThat(matching(article.put("withdrawn", true))).isEmpty();
  }

  @Test
  void a_clause_that_no_search_has_is_refused() throws Exception {
    JsonNode clause = new ObjectMapper().readTree("{\"fuzzy\": {\"title\": \"gout\"}}");
    ClauseReader reader =
        new ClauseReader(new AnalyzedText(IndexedFields.current().analyzer()), new HashMap<>());

    assertThatThrownBy(() -> reader.read(clause)).hasMessageContaining("fuzzy");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "4, 3", "6, 5", "7, 5", "8, 6", "9, 6"})
  void as_many_words_are_enough_as_elasticsearch_reads(int words, int enough) {
    assertThat(Enough.many("3<-1 6<75%", words)).isEqualTo(enough);
  }

  private List<String> matching(ObjectNode article) {
    return monitor.matching(article).stream().map(SearchMonitor.Match::searchId).toList();
  }

  private static ArticleQuery query(String question, ConceptNames names) {
    return ArticleQuery.from(Map.of("q", List.of(question)), names);
  }

  private static ObjectNode article(String title, String body) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("withdrawn", false)
        .put("title", title)
        .put("body", body);
  }
}
