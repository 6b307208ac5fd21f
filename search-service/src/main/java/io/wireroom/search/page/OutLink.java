package io.wireroom.search.page;

import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.QueryLink;
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
    return Stream.of(
            new OutLink("RSS", "/v1/feeds/rss", "application/rss+xml"),
            new OutLink("Atom", "/v1/feeds/atom", "application/atom+xml"),
            new OutLink("JSON Feed", "/v1/feeds/json", "application/feed+json"))
        .map(link -> link.with(query, parameters))
        .toList();
  }

  /** To be kept. */
  static List<OutLink> files(ArticleQuery query, Map<String, List<String>> parameters) {
    return Stream.of(
            new OutLink("CSV", "/v1/exports/csv", "text/csv"),
            new OutLink("RIS", "/v1/exports/ris", "application/x-research-info-systems"))
        .map(link -> link.with(query, parameters))
        .toList();
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
