package io.wireroom.ingest.feed;

import io.wireroom.event.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document turned out to be.
 *
 * @param format for example rss-2.0; {@code unreadable} when it could not be read
 * @param title title of the feed; null when it has none
 * @param language of the feed; null when not said
 * @param rights of the feed; null when not said
 * @param repairs what was mended in the document as a whole
 * @param error why nothing could be read, for a person; null when something could
 */
public record FeedReading(
    String format,
    @Nullable String title,
    @Nullable String language,
    @Nullable String rights,
    List<Repair> repairs,
    @Nullable String error) {
  /** Nothing could be read. */
  public static FeedReading unreadable(String error) {
    return new FeedReading("unreadable", null, null, null, List.of(), error);
  }
}
