package io.wireroom.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.concept.Completion;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.suggest.Suggestions.Counted;
import io.wireroom.search.suggest.Suggestions.Titled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Completes what somebody writes, by names of concepts and by titles. Safe for many threads. */
public final class Suggester {
  /** Of which those with the most articles are shown. */
  private static final int CONSIDERED = 50;

  private static final String COUNTS = "counts";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArticleSearcher searcher;
  private final Supplier<ConceptNames> names;

  public Suggester(ArticleSearcher searcher, Supplier<ConceptNames> names) {
    this.searcher = searcher;
    this.names = names;
  }

  /**
   * Returns completions.
   *
   * @param start what is written so far, not blank
   * @param most how many concepts, and how many titles
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer
   */
  public Future<Suggestions> of(String start, int most) {
    List<Completion> completions = names.get().completions(start, CONSIDERED);
    return searcher
        .ask(body(start, most, completions), "suggest")
        .map(answer -> new Suggestions(counted(completions, answer, most), titles(answer)));
  }

  private static ObjectNode body(String start, int most, List<Completion> completions) {
    ObjectNode body = JSON.objectNode();
    body.put("size", most).put("track_total_hits", false);
    body.putObject("_source").putArray("includes").add("id").add("title");
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("must")
        .addObject()
        .putObject("match_bool_prefix")
        .putObject("title.exact")
        .put("query", start)
        .put("operator", "and");
    bool.putArray("filter").addObject().putObject("term").put("withdrawn", false);
    if (!completions.isEmpty()) {
      // Articles that have a concept need not have its name in their title
      ObjectNode all = body.putObject("aggs").putObject("all");
      all.putObject("global");
      ObjectNode shown = all.putObject("aggs").putObject("shown");
      shown.putObject("filter").putObject("term").put("withdrawn", false);
      ObjectNode terms =
          shown
              .putObject("aggs")
              .putObject(COUNTS)
              .putObject("terms")
              .put("field", "entities")
              .put("size", completions.size());
      ArrayNode ids = terms.putArray("include");
      completions.forEach(one -> ids.add(one.conceptId()));
    }
    return body;
  }

  private static List<Counted> counted(
      List<Completion> completions, SearchResponse<ObjectNode> answer, int most) {
    Map<String, Long> counts = new HashMap<>();
    if (!completions.isEmpty()) {
      Map<String, Aggregate> all = named(answer.aggregations(), "all").global().aggregations();
      named(named(all, "shown").filter().aggregations(), COUNTS)
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    }
    List<Counted> counted = new ArrayList<>();
    completions.forEach(
        one -> counted.add(new Counted(one, counts.getOrDefault(one.conceptId(), 0L))));
    counted.sort(Comparator.comparingLong(Counted::articles).reversed());
    return counted.subList(0, Math.min(most, counted.size()));
  }

  private static Aggregate named(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static List<Titled> titles(SearchResponse<ObjectNode> answer) {
    List<Titled> titles = new ArrayList<>();
    for (var hit : answer.hits().hits()) {
      ObjectNode document = hit.source();
      if (document != null) {
        titles.add(new Titled(document.path("id").asText(), document.path("title").asText()));
      }
    }
    return titles;
  }
}
