package io.wireroom.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.index.FacetLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch answers to a search. */
final class SearchAnswer {
  private SearchAnswer() {}

  static SearchPage read(SearchResponse<ObjectNode> answer, ArticleQuery query, Instant asOf) {
    var found = answer.hits().hits();
    List<Hit> hits = new ArrayList<>();
    found.forEach(
        hit -> {
          if (hit.source() != null) {
            hits.add(
                Hit.of(
                    hit.source(),
                    hit.highlight(),
                    hit.matchedQueries(),
                    query.scored() ? hit.score() : null));
          }
        });
    Cursor cursor = query.cursor();
    Instant since = cursor == null ? asOf : cursor.asOf();
    String next =
        found.size() < query.size()
            ? null
            : new Cursor(query.fingerprint(), since, values(found.get(found.size() - 1).sort()))
                .text();
    return new SearchPage(total(answer.hits().total()), hits, facets(answer, query), next, false);
  }

  private static Total total(@Nullable TotalHits total) {
    return total == null
        ? new Total(0, false)
        : new Total(total.value(), total.relation() == TotalHitsRelation.Eq);
  }

  static ArrayNode values(List<FieldValue> sort) {
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    for (FieldValue value : sort) {
      if (value.isLong()) {
        values.add(value.longValue());
      } else if (value.isDouble()) {
        values.add(value.doubleValue());
      } else {
        values.add(value.stringValue());
      }
    }
    return values;
  }

  private static Map<Facet, List<FacetCount>> facets(
      SearchResponse<ObjectNode> answer, ArticleQuery query) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    if (query.facets()) {
      for (Facet facet : Facet.values()) {
        Aggregate counted = answer.aggregations().get(facet.label());
        if (counted != null) {
          facets.put(facet, counts(counted.filter().aggregations().get("values")));
        }
      }
    }
    return facets;
  }

  private static List<FacetCount> counts(@Nullable Aggregate values) {
    Map<String, FacetCount> counts = new LinkedHashMap<>();
    if (values != null && values.isSterms()) {
      values
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> add(counts, bucket.key().stringValue(), bucket.docCount()));
    } else if (values != null && values.isDateHistogram()) {
      values
          .dateHistogram()
          .buckets()
          .array()
          .forEach(
              bucket -> {
                String month = bucket.keyAsString();
                add(counts, month == null ? "" : month, bucket.docCount());
              });
    }
    return List.copyOf(counts.values());
  }

  /** A concept that was renamed has two labels and is one value. */
  private static void add(Map<String, FacetCount> counts, String keyword, long count) {
    FacetLabel label = FacetLabel.of(keyword);
    counts.merge(
        label.id(),
        new FacetCount(label.id(), label.name(), count),
        (one, other) -> new FacetCount(one.id(), one.name(), one.count() + other.count()));
  }
}
