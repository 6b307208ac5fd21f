package io.wireroom.search.api;

import io.vertx.ext.web.RoutingContext;
import io.wireroom.search.query.QueryLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Link} of an answer: where its other pages and other forms are, relative to us.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, web linking</a>
 */
public final class Links {
  /** What is said of pages, and in which order a feed has its entries. */
  private static final List<String> NOT_OF_FEEDS = List.of("cursor", "facets", "size", "sort");

  private static final Map<String, String> FEEDS =
      new TreeMap<>(
          Map.of(
              "atom", "application/atom+xml",
              "json", "application/feed+json",
              "rss", "application/rss+xml"));

  private final List<String> links = new ArrayList<>();

  /** The pages around one: the first, and the next where there is one. A cursor leads on only. */
  public Links pages(QueryLink here, @Nullable String next) {
    links.add(link(here.unset("cursor").text(), "first"));
    if (next != null) {
      links.add(link(here.with("cursor", next), "next"));
    }
    return this;
  }

  /**
   * The same search as feeds.
   *
   * @param path of them, without the format
   */
  public Links feeds(String path, QueryLink search) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(search.parameters());
    parameters.keySet().removeAll(NOT_OF_FEEDS);
    FEEDS.forEach(
        (format, type) ->
            links.add(
                link(new QueryLink(path + format, parameters).text(), "alternate")
                    + "; type=\""
                    + type
                    + '"'));
    return this;
  }

  /** Adds them to the answer, beside others that it may have. */
  public void addTo(RoutingContext call) {
    call.response().headers().add("Link", String.join(", ", links));
  }

  private static String link(String target, String relation) {
    return '<' + target + ">; rel=\"" + relation + '"';
  }
}
