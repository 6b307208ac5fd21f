package io.wireroom.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.language.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests to Elasticsearch; the golden files are beside, by name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchBodyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "words.json     ! heart failure",
        "operators.json ! gout AND (\"acute flare\"~3 OR cardio*) NOT diet",
        "fields.json    ! title:gout author:\"Jane Doe\" drug:(metformin OR met*)",
        "labels.json    ! type:\"case report\" source:wire* NOT language:en",
        "dates.json     ! date:2026-01..2026-06 date:2027-02-28 date:..2028",
      })
  void a_question_becomes_this_clause(String golden, String asked) throws Exception {
    ObjectNode clause =
        QueryClause.of(Objects.requireNonNull(Question.of(asked).query()), Ranking.DEFAULT);

    assertThat(clause).isEqualTo(read(golden));
  }

  @Test
  void a_whole_request_with_filters_and_facets() throws Exception {
    ArticleQuery query =
        ArticleQuery.from(
            Map.of(
                "q", List.of("gout source:wire"),
                "type", List.of("news"),
                "from", List.of("2026-01-01"),
                "facets", List.of("on")),
            ConceptNames.NONE);

    assertThat(SearchBody.of(query, NOW, Ranking.DEFAULT)).isEqualTo(read("whole.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "gout NOT flare                            ! gout",
        "title:gout type:news author:x date:2026   ! gout",
        "source:wire                               ! ''",
        "gout design:cohort phase:3 trial:NCT1     ! gout",
        "NOT gout                                  ! ''",
      })
  void what_is_denied_or_no_text_is_not_marked(String asked, String marked) {
    JsonNode highlight =
        SearchBody.of(
                ArticleQuery.from(Map.of("q", List.of(asked)), ConceptNames.NONE),
                NOW,
                Ranking.DEFAULT)
            .path("highlight");

    assertThat(highlight.isMissingNode()).isEqualTo(marked.equals("''"));
    JsonNode sought = highlight.at("/highlight_query/function_score/query/bool");
    assertThat(sought.findValuesAsText("query").stream().distinct().toList())
        .isEqualTo(marked.equals("''") ? List.of() : List.of(marked));
  }

  private static JsonNode read(String golden) throws Exception {
    return new ObjectMapper().readTree(SearchBodyTest.class.getResourceAsStream(golden));
  }
}
