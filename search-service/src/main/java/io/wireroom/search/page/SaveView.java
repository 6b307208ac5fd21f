package io.wireroom.search.page;

import io.wireroom.search.alert.SearchWish;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.util.List;
import java.util.Map;

/**
 * A search that is about to be saved.
 *
 * @param name that it gets if nobody says another
 * @param reading what it finds, in words
 * @param filters that narrow it
 * @param parameters of the search, name and value
 * @param here the address of this page
 */
public record SaveView(
    SavedVisitor visitor,
    String name,
    String reading,
    List<Chip> filters,
    List<Map.Entry<String, String>> parameters,
    String here) {

  static SaveView of(
      SavedVisitor visitor, Map<String, List<String>> parameters, String here, ConceptNames names) {
    ArticleQuery query = ArticleQuery.from(parameters, names);
    List<Chip> filters = Chip.of(query, parameters, names);
    String asked = query.question().text();
    String name = asked.isEmpty() && !filters.isEmpty() ? filters.get(0).name() : asked;
    return new SaveView(
        visitor,
        name.substring(0, Math.min(name.length(), SearchWish.LONGEST_NAME)),
        Shown.label(query.question().reading()),
        filters,
        parameters.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(value -> Map.entry(one.getKey(), value)))
            .toList(),
        here);
  }
}
