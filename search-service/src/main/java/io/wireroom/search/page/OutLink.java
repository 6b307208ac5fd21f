package io.wireroom.search.page;

import io.wireroom.search.alert.SearchWish;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.QueryLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to take a search along.
 *
 * @param name as people know the form
 * @param mediaType of what is there
 */
public record OutLink(String name, String href, String mediaType) {
  /** To be followed. */
  static List<OutLink> feeds(ArticleQuery query, Map<String, List<String>> parameters) {
    return feeds("/v1/feeds/").stream().map(link -> link.with(query, parameters)).toList();
  }

  /** All forms of a feed whose addresses begin so. */
  static List<OutLink> feeds(String start) {
    return List.of(
        new OutLink("RSS", start + "rss", "application/rss+xml"),
        new OutLink("Atom", start + "atom", "application/atom+xml"),
        new OutLink("JSON Feed", start + "json", "application/feed+json"));
  }

  /** To be kept. */
  static List<OutLink> files(ArticleQuery query, Map<String, List<String>> parameters) {
    return Stream.of(
            new OutLink("CSV", "/v1/exports/csv", "text/csv"),
            new OutLink("RIS", "/v1/exports/ris", "application/x-research-info-systems"))
        .map(link -> link.with(query, parameters))
        .toList();
  }

  /** To be told of what is new. */
  static OutLink saving(ArticleQuery query, Map<String, List<String>> parameters) {
    Map<String, List<String>> deciding = new LinkedHashMap<>(parameters);
    deciding.keySet().retainAll(SearchWish.PARAMETERS);
    return new OutLink("Save this search", "/saved/new", "text/html").with(query, deciding);
  }

  private OutLink with(ArticleQuery query, Map<String, List<String>> parameters) {
    QueryLink link = new QueryLink(href, parameters);
    for (String name : List.of("mend", "cursor", "size", "sort", "facets")) {
      link = link.unset(name);
    }
    // Programs are refused what people are forgiven
    return new OutLink(name, link.with("q", query.question().text()), mediaType);
  }
}
