package io.wireroom.ingest.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself; texts are plain.
 *
 * @param link absolute address of the site
 * @param links other addresses by their relation, for example self, hub, next, prev-archive; the
 *     first of each
 * @param image absolute address of a logo
 * @param minutesToLive how long the publisher wishes it to be kept before it is asked for again, in
 *     minutes
 * @param updates when it changes and wants to be left alone
 */
public record FeedHead(
    @Nullable String title,
    @Nullable String description,
    @Nullable String link,
    Map<String, String> links,
    @Nullable String id,
    @Nullable String language,
    @Nullable String rights,
    List<String> authors,
    List<String> categories,
    @Nullable String image,
    @Nullable String generator,
    @Nullable DateReading published,
    @Nullable DateReading updated,
    @Nullable Integer minutesToLive,
    UpdateHints updates) {
  /** Nothing was said. */
  public static final FeedHead EMPTY =
      new FeedHead(
          null,
          null,
          null,
          Map.of(),
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          null,
          null,
          null,
          null,
          UpdateHints.NONE);

  public FeedHead {
    links = Map.copyOf(links);
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }
}
