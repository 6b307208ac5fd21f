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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch answers to a search. */
final class SearchAnswer {
  private SearchAnswer() {}

  /** How many works were found: of each one article counts. */
  static Total total(SearchResponse<ObjectNode> answer) {
    TotalHits total = answer.hits().total();
    return total == null
        ? new Total(0, false)
        : new Total(
            total.value() - doubles(answer.aggregations()),
            total.relation() == TotalHitsRelation.Eq);
  }

  /** How many articles stand beside another of their work; 0 where copies are not left out. */
  static long doubles(Map<String, Aggregate> counts) {
    Aggregate copied = counts.get(SearchBody.COPIED);
    if (copied == null) {
      return 0;
    }
    Aggregate works = copied.filter().aggregations().get(SearchBody.WORKS);
    return works == null ? 0 : copied.filter().docCount() - works.cardinality().value();
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

  static Map<Facet, List<FacetCount>> facets(
      SearchResponse<ObjectNode> answer, ArticleQuery query) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    if (query.facets()) {
      for (Facet facet : Facet.values()) {
        Aggregate counted = answer.aggregations().get(facet.label());
        if (counted != null) {
          facets.put(facet, counts(facet, counted.filter().aggregations().get("values")));
        }
      }
    }
    return facets;
  }

  private static List<FacetCount> counts(Facet facet, @Nullable Aggregate values) {
    Map<String, FacetCount> counts = new LinkedHashMap<>();
    if (values != null && values.isSterms()) {
      values
          .sterms()
          .buckets()
          .array()
          .forEach(
              bucket ->
                  add(
                      counts,
                      bucket.key().stringValue(),
                      bucket.docCount() - doubles(bucket.aggregations())));
    } else if (values != null && values.isDateHistogram()) {
      values
          .dateHistogram()
          .buckets()
          .array()
          .forEach(
              bucket -> {
                String month = bucket.keyAsString();
                add(
                    counts,
                    month == null ? "" : month,
                    bucket.docCount() - doubles(bucket.aggregations()));
              });
    }
    if (facet == Facet.MONTHS) {
      return List.copyOf(counts.values());
    }
    // In the order of works, where the index counted articles
    return counts.values().stream()
        .sorted(Comparator.comparingLong(FacetCount::count).reversed())
        .limit(SearchBody.FACET_VALUES)
        .toList();
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
