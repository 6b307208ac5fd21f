package io.wireroom.ingest.feed.outline;

import io.wireroom.event.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds.
 *
 * @param title null when it has none
 * @param outlines each feed once, in order
 * @param repairs what was mended to read it
 * @param error why it is no such list, for a person; null when it is one
 */
public record FeedList(
    @Nullable String title, List<Outline> outlines, List<Repair> repairs, @Nullable String error) {
  public FeedList {
    outlines = List.copyOf(outlines);
    repairs = List.copyOf(repairs);
  }
}
