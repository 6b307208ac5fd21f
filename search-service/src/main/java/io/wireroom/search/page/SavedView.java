package io.wireroom.search.page;

import io.wireroom.event.SavedSearch;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved searches.
 *
 * @param lines some of them, by name
 * @param next link to further ones; null when there are none
 */
public record SavedView(SavedVisitor visitor, List<Line> lines, @Nullable String next) {
  /** On one page. */
  private static final int MOST = 200;

  /** How many are asked for: one more tells that there are more. */
  static final int WANTED = MOST + 1;

  /**
   * One of them.
   *
   * @param reading what it finds, in words
   * @param filters that narrow it
   * @param href the search
   * @param feeds of what it finds
   * @param since when it began, ISO 8601
   */
  public record Line(
      String id,
      String name,
      String reading,
      List<Chip> filters,
      String href,
      List<OutLink> feeds,
      String since) {}

  static SavedView of(SavedVisitor visitor, List<SavedSearch> searches, ConceptNames names) {
    return new SavedView(
        visitor,
        searches.stream()
            .limit(MOST)
            .sorted(Comparator.comparing(SavedSearch::getName, String.CASE_INSENSITIVE_ORDER))
            .map(search -> line(search, names))
            .toList(),
        searches.size() < WANTED
            ? null
            : "/saved?after=" + Links.encoded(searches.get(MOST - 1).getSearchId()));
  }

  private static Line line(SavedSearch search, ConceptNames names) {
    ArticleQuery query = ArticleQuery.from(search.getParameters(), names);
    return new Line(
        search.getSearchId(),
        search.getName(),
        Shown.label(query.question().reading()),
        Chip.of(query, search.getParameters(), names),
        SearchView.link(search.getParameters()).text(),
        OutLink.feeds("/v1/saved-searches/" + search.getSearchId() + "/feed/"),
        search.getSince().toString());
  }
}
