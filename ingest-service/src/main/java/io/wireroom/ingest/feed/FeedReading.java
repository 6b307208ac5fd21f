package io.wireroom.ingest.feed;

import io.wireroom.event.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document turned out to be.
 *
 * @param format for example rss-2.0; {@code unreadable} when it could not be read
 * @param head what the feed says of itself
 * @param repairs what was mended in the document as a whole, apart from its entries
 * @param error why nothing could be read, for a person; null when something could
 */
public record FeedReading(
    String format, FeedHead head, List<Repair> repairs, @Nullable String error) {
  /** Nothing could be read. */
  public static FeedReading unreadable(String error) {
    return new FeedReading("unreadable", FeedHead.EMPTY, List.of(), error);
  }

  /** Title of the feed; null when it has none. */
  public @Nullable String title() {
    return head.title();
  }

  /** Language of the feed; null when not said. */
  public @Nullable String language() {
    return head.language();
  }

  /** Rights of the feed; null when not said. */
  public @Nullable String rights() {
    return head.rights();
  }
}
