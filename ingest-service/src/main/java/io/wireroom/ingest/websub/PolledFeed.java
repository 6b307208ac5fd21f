package io.wireroom.ingest.websub;

import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.fetch.FetchResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a poll tells about push.
 *
 * @param offer the hub, when there is one
 * @param window hash of the ids of the entries, whatever their order
 */
record PolledFeed(Optional<HubOffer> offer, String window) {

  /** Reads it; nothing when the document is no feed. Takes as long as reading a feed does. */
  static Optional<PolledFeed> read(FetchResult.Fetched fetched) {
    SortedSet<String> ids = new TreeSet<>();
    FeedReading reading = reading(fetched, ids);
    if (reading.error() != null) {
      return Optional.empty();
    }
    URI url = fetched.url();
    return Optional.of(
        new PolledFeed(
            HubOffer.of(fetched.links(), reading.head().links(), url),
            Fingerprint.of(ids.toArray(String[]::new))));
  }

  private static FeedReading reading(FetchResult.Fetched fetched, SortedSet<String> ids) {
    try {
      return FeedReader.read(
          new ByteArrayInputStream(fetched.body().getBytes()),
          fetched.contentType(),
          fetched.url().toString(),
          entry -> ids.add(id(entry)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }

  private static String id(Entry entry) {
    return Objects.requireNonNullElse(
        entry.ownId(), Objects.requireNonNullElse(entry.url(), entry.title()));
  }
}
