package io.wireroom.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.wireroom.search.index.FacetLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where works appeared. What it was told it takes as true for five seconds, since works that many
 * find are met again at once; no more than a list of sources is late by that, never an article.
 * Safe for use by many threads.
 */
final class WorkCopies {
  private static final int MOST_SOURCES = 10;
  private static final int MOST_KEPT = 20_000;
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final String WORK = "work";
  private static final String SOURCES = "sources";

  private final Cache<String, Copies> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /**
   * All articles of each work; a work without any has no entry.
   *
   * @param ask sends a request to the articles
   */
  Future<Map<String, Copies>> of(
      Set<String> works, Function<ObjectNode, Future<SearchResponse<ObjectNode>>> ask) {
    Map<String, Copies> known = new HashMap<>(kept.getAllPresent(works));
    Set<String> unknown = new LinkedHashSet<>(works);
    unknown.removeAll(known.keySet());
    if (unknown.isEmpty()) {
      return Future.succeededFuture(known);
    }
    return ask.apply(body(unknown))
        .map(
            answer -> {
              Map<String, Copies> told = read(answer);
              kept.putAll(told);
              known.putAll(told);
              return known;
            });
  }

  private static ObjectNode body(Set<String> works) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", 0).put("track_total_hits", false);
    body.putObject("query")
        .putObject("bool")
        .putArray("filter")
        .add(HitWorks.terms(works))
        .add(Conditions.notWithdrawn());
    ObjectNode work = body.putObject("aggs").putObject(WORK);
    work.putObject("terms").put("field", WORK).put("size", works.size());
    work.putObject("aggs")
        .putObject(SOURCES)
        .putObject("terms")
        .put("field", SOURCES)
        .put("size", MOST_SOURCES);
    return body;
  }

  private static Map<String, Copies> read(SearchResponse<ObjectNode> answer) {
    Map<String, Copies> copies = new HashMap<>();
    for (StringTermsBucket work : buckets(answer.aggregations().get(WORK))) {
      List<FacetCount> sources = new ArrayList<>();
      for (StringTermsBucket source : buckets(work.aggregations().get(SOURCES))) {
        FacetLabel label = FacetLabel.of(source.key().stringValue());
        sources.add(new FacetCount(label.id(), label.name(), source.docCount()));
      }
      copies.put(work.key().stringValue(), new Copies(work.docCount(), sources));
    }
    return copies;
  }

  private static List<StringTermsBucket> buckets(@Nullable Aggregate terms) {
    return terms == null ? List.of() : terms.sterms().buckets().array();
  }
}
