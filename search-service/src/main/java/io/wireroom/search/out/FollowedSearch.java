package io.wireroom.search.out;

import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Filter;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.QueryLink;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search as a feed: its newest articles.
 *
 * @param title what was searched for, in words
 * @param self where this feed is
 * @param page where people see the same search
 * @param hits newest first
 */
public record FollowedSearch(String title, URI self, URI page, List<Hit> hits) {
  public FollowedSearch {
    hits = List.copyOf(hits);
  }

  /**
   * A search and what it found.
   *
   * @param asked its parameters
   */
  public static FollowedSearch of(
      ArticleQuery query, Map<String, List<String>> asked, URI self, List<Hit> hits) {
    return new FollowedSearch(
        "Wireroom: " + title(query), self, self.resolve(new QueryLink("/", asked).text()), hits);
  }

  /** The words, then what they are narrowed to: {@code gout, rheumatology, news}. */
  private static String title(ArticleQuery query) {
    List<String> parts = new ArrayList<>();
    if (!query.question().text().isEmpty()) {
      parts.add(query.question().text());
    }
    for (Filter filter : Filter.values()) {
      List<String> values = query.filters().getOrDefault(filter, List.of());
      if (!values.isEmpty()) {
        parts.add(values.stream().map(FollowedSearch::name).collect(Collectors.joining(" or ")));
      }
    }
    return parts.isEmpty() ? "medical news" : String.join(", ", parts);
  }

  /** An id as people read it. */
  private static String name(String id) {
    return id.substring(id.indexOf(':') + 1).replace('-', ' ');
  }

  /** Who is asked to push the feed. */
  URI hub() {
    return self.resolve("/hub");
  }

  /**
   * What tells programs where the feed is and who pushes it, as the header Link has it.
   *
   * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, discovery</a>
   */
  public String links() {
    return "<" + hub() + ">; rel=\"hub\", <" + self + ">; rel=\"self\"";
  }

  /** When the newest of its articles came; the beginning of time when there is none. */
  Instant updated() {
    return hits.stream().map(FollowedSearch::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** When this revision of the article came. */
  static Instant updated(Hit hit) {
    return Instant.parse(hit.receivedAt());
  }

  /** When the article was published, else when it came. */
  static Instant published(Hit hit) {
    return Instant.parse(Objects.requireNonNullElse(hit.publishedAt(), hit.receivedAt()));
  }

  /** The publisher's page, else ours. */
  URI link(Hit hit) {
    URI there = web(hit.url());
    return there == null ? self.resolve("/articles/" + hit.id()) : there;
  }

  /** The article in every feed, whatever becomes of its addresses. */
  static String id(Hit hit) {
    return "urn:wireroom:article:" + hit.id();
  }

  static String title(Hit hit) {
    return hit.title().isEmpty() ? "Untitled" : hit.title();
  }

  private static @Nullable URI web(@Nullable String url) {
    try {
      URI uri = url == null ? null : new URI(url);
      return uri != null && String.valueOf(uri.getScheme()).matches("(?i)https?") ? uri : null;
    } catch (java.net.URISyntaxException broken) {
      return null;
    }
  }
}
