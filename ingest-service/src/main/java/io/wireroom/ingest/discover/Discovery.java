package io.wireroom.ingest.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a site.
 *
 * @param site the address in the end
 * @param feeds the best first
 * @param tried what else was asked, and what it was
 * @param problem why nothing was found, for a person; null when something was
 */
public record Discovery(
    String site, List<FeedCandidate> feeds, List<Tried> tried, @Nullable String problem) {
  public Discovery {
    feeds = List.copyOf(feeds);
    tried = List.copyOf(tried);
  }

  /** An address that is no feed, and why. */
  public record Tried(String url, String result) {}
}
