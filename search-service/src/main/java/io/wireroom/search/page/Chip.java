package io.wireroom.search.page;

import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Filter;
import io.wireroom.search.query.QueryLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A filter that is on.
 *
 * @param kind which filter
 * @param name of the value
 * @param href the search without it
 */
public record Chip(String kind, String name, String href) {

  /** The filters of a search; {@code names} gives the name of an id. */
  static List<Chip> of(ArticleQuery query, QueryLink link, UnaryOperator<String> names) {
    List<Chip> chips = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      String parameter = filter.parameter();
      for (String value : query.filters().getOrDefault(filter, List.of())) {
        String name = filter == Filter.TYPE ? Shown.label(value) : names.apply(value);
        chips.add(new Chip(Shown.label(parameter), name, link.toggle(parameter, value).text()));
      }
    }
    for (String bound : List.of("from", "to")) {
      String day = SearchView.day(link.parameters(), bound);
      if (!day.isEmpty()) {
        chips.add(new Chip(Shown.label(bound), day, link.unset(bound).text()));
      }
    }
    return chips;
  }

  /** The same where no hits tell the names: of a concept that is not known its id says enough. */
  static List<Chip> of(
      ArticleQuery query, Map<String, List<String>> parameters, ConceptNames names) {
    return of(
        query,
        SearchView.link(parameters),
        id ->
            Objects.requireNonNullElseGet(
                names.nameOf(id), () -> Shown.label(id.substring(id.indexOf(':') + 1))));
  }
}
