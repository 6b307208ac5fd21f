package io.wireroom.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.index.FacetLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that a facet has, whatever is searched for. Safe for use by many threads. */
public final class FacetList {
  private static final int MOST = 2_000;
  private static final String VALUES = "values";
  private static final String NEWEST = "newest";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArticleSearcher searcher;

  public FacetList(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A value of a facet.
   *
   * @param newest date of its newest article, ISO 8601
   */
  public record Listed(FacetCount value, String newest) {
    /** One that was renamed has two labels and is one value. */
    private Listed and(Listed other) {
      Listed later = newest.compareTo(other.newest) < 0 ? other : this;
      FacetCount named = later.value;
      return new Listed(
          new FacetCount(named.id(), named.name(), value.count() + other.value.count()),
          later.newest);
    }
  }

  /**
   * Returns the values, those with the most articles first; at most {@value #MOST}.
   *
   * @param facet one whose values are words
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer
   */
  public Future<List<Listed>> of(Facet facet) {
    return searcher.ask(body(facet), facet.label()).map(answer -> read(answer.aggregations()));
  }

  private static ObjectNode body(Facet facet) {
    ObjectNode body = JSON.objectNode();
    body.put("size", 0).put("track_total_hits", false);
    body.putObject("query").putObject("bool").putArray("filter").add(Conditions.notWithdrawn());
    ObjectNode values = body.putObject("aggs").putObject(VALUES);
    values.putObject("terms").put("field", facet.field()).put("size", MOST);
    ObjectNode each = values.putObject("aggs");
    each.putObject(NEWEST).putObject("max").put("field", "date");
    each.set(SearchBody.COPIED, SearchBody.copied(JSON.arrayNode(), SearchBody.EXACT_OF_VALUE));
    return body;
  }

  private static List<Listed> read(Map<String, Aggregate> answer) {
    Map<String, Listed> values = new LinkedHashMap<>();
    for (var bucket : named(answer, VALUES).sterms().buckets().array()) {
      FacetLabel label = FacetLabel.of(bucket.key().stringValue());
      long count = bucket.docCount() - SearchAnswer.doubles(bucket.aggregations());
      String newest = named(bucket.aggregations(), NEWEST).max().valueAsString();
      values.merge(
          label.id(),
          new Listed(
              new FacetCount(label.id(), label.name(), count), Objects.requireNonNull(newest)),
          Listed::and);
    }
    return List.copyOf(values.values());
  }

  private static Aggregate named(Map<String, Aggregate> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }
}
