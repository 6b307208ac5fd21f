package io.wireroom.ingest.preview;

import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Repair;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.feed.FeedReading;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would be read of a document, mended and dropped, and why: the way of a delivery without
 * storing anything.
 *
 * @param format for example rss-2.0; {@code unreadable} when nothing could be read
 * @param title null when it has none
 * @param site the page of the feed for people; null when it names none
 * @param error why nothing could be read; null when something could
 * @param repairs what was mended in the document as a whole
 * @param entries in the order of the document
 */
public record FeedAccount(
    String format,
    @Nullable String title,
    @Nullable String site,
    @Nullable String error,
    List<Repair> repairs,
    List<EntryAccount> entries) {
  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(Delivery.class);
  }

  public FeedAccount {
    repairs = List.copyOf(repairs);
    entries = List.copyOf(entries);
  }

  /**
   * Reads a document as the parser would when it knew nothing before. Takes CPU time.
   *
   * @param url where it was; null when not known
   * @param contentType as sent; null when none was
   */
  public static FeedAccount of(byte[] body, @Nullable String url, @Nullable String contentType) {
    Delivery delivery =
        Delivery.newBuilder()
            .setDeliveryId("explained")
            .setSourceId("explained")
            .setReceivedAt(Instant.now())
            .setUrl(url)
            .setContentType(contentType)
            .setBody(ByteBuffer.wrap(body))
            .build();
    Map<String, ArticleState> states = new HashMap<>();
    List<EntryOutcome> outcomes = new ArrayList<>();
    FeedReading feed =
        DeliveryReader.read(
            delivery,
            states::get,
            outcome -> {
              outcomes.add(outcome);
              if (outcome instanceof EntryOutcome.Revised revised) {
                states.put(revised.article().getArticleId(), revised.state());
              }
            });
    Set<Repair> ofFeed = Set.copyOf(feed.repairs());
    return new FeedAccount(
        feed.format(),
        feed.title(),
        feed.head().link(),
        feed.error(),
        feed.repairs(),
        outcomes.stream().map(outcome -> EntryAccount.of(outcome, ofFeed)).toList());
  }

  /** Entries that become articles. */
  public int articles() {
    return (int) entries.stream().filter(entry -> entry.dropped() == null).count();
  }

  /** The latest date of an entry; null when none has one. */
  public @Nullable Instant newest() {
    return entries.stream()
        .map(EntryAccount::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
