package io.wireroom.search.out;

import io.wireroom.search.query.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search as a feed: its newest articles.
 *
 * @param title what was searched for, in words
 * @param self where this feed is
 * @param page where people see the same search
 * @param hits newest first
 */
record FollowedSearch(String title, URI self, URI page, List<Hit> hits) {
  FollowedSearch {
    hits = List.copyOf(hits);
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
