package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What hits must be, apart from words. */
final class Conditions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Conditions() {}

  /** Withdrawn articles are kept for their version's sake and never shown. */
  static ObjectNode notWithdrawn() {
    ObjectNode term = JSON.objectNode();
    term.putObject("term").put("withdrawn", false);
    return term;
  }

  /**
   * Returns one condition for each filter.
   *
   * @param without the facet whose own filter is left out; null to have all
   */
  static ArrayNode of(ArticleQuery query, @Nullable Facet without) {
    ArrayNode conditions = JSON.arrayNode();
    for (Filter filter : Filter.values()) {
      List<String> values = query.filters().getOrDefault(filter, List.of());
      if (!values.isEmpty() && (without == null || without.filter() != filter)) {
        ArrayNode terms = conditions.addObject().putObject("terms").putArray(filter.field());
        values.forEach(terms::add);
      }
    }
    if ((query.from() != null || query.to() != null) && without != Facet.MONTHS) {
      ObjectNode range = conditions.addObject().putObject("range").putObject("date");
      if (query.from() != null) {
        range.put("gte", query.from().toString());
      }
      if (query.to() != null) {
        range.put("lt", query.to().toString());
      }
    }
    return conditions;
  }
}
