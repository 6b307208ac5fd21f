package io.wireroom.search.page;

import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.SearchPage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of a source or a specialty: its newest articles, and what all of them are about.
 *
 * @param parameter of the search for its articles
 * @param first date of its oldest article, ISO 8601
 * @param last date of its newest
 * @param facets of which each value leads to the search for it among these articles
 * @param search for its articles
 */
public record SectionView(
    SectionKind kind,
    String parameter,
    String id,
    String name,
    String first,
    String last,
    List<FacetGroup> facets,
    SearchView search) {

  /**
   * Makes it of the newest articles and the oldest one.
   *
   * @param newest not empty
   */
  static SectionView of(
      SectionKind kind, String id, ArticleQuery query, SearchPage newest, Hit oldest) {
    String parameter = kind.filter().parameter();
    Map<String, List<String>> parameters = Map.of(parameter, List.of(id));
    SearchView search = SearchView.of(query, newest, Optional.empty(), parameters);
    return new SectionView(
        kind,
        parameter,
        id,
        SearchView.names(newest).getOrDefault(id, id),
        date(oldest),
        date(newest.hits().get(0)),
        FacetViews.of(newest, SearchView.link(parameters), kind.told()),
        search);
  }

  /** Its articles, as a search to go on with. */
  public String searchLink() {
    return Links.search(parameter, id);
  }

  private static String date(Hit hit) {
    return Objects.requireNonNullElse(hit.publishedAt(), hit.receivedAt());
  }
}
