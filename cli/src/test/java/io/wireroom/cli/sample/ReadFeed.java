package io.wireroom.cli.sample;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.feed.FeedReading;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the intake makes of a feed, delivery after delivery. */
final class ReadFeed {
  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(Delivery.class);
  }

  private final SampleFeed feed;
  private final Map<String, ArticleState> remembered = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private int same;

  /** What the delivery read last was. */
  FeedReading reading = FeedReading.unreadable("nothing was read");

  ReadFeed(SampleFeed feed) {
    this.feed = feed;
  }

  /** Reads an edition; returns the revisions that it gave. */
  List<ArticleIngested> deliver(SampleEdition edition) {
    Delivery delivery =
        Delivery.newBuilder()
            .setDeliveryId("d-" + edition)
            .setSourceId(feed.id())
            .setReceivedAt(Instant.EPOCH)
            .setUrl("http://127.0.0.1:1/" + feed.id())
            .setContentType(feed.contentType())
            .setBody(ByteBuffer.wrap(feed.bytes(edition)))
            .build();
    List<ArticleIngested> revisions = new ArrayList<>();
    same = 0;
    reading =
        DeliveryReader.read(
            delivery,
            remembered::get,
            outcome ->
                outcome.match(
                    revised -> revisions.add(remember(revised)),
                    unchanged -> same++,
                    refusal -> refused.add(refusal.reason())));
    return revisions;
  }

  /** How many entries of the last edition were as they had been. */
  int same() {
    return same;
  }

  List<String> refused() {
    return refused;
  }

  private ArticleIngested remember(EntryOutcome.Revised revised) {
    remembered.put(revised.article().getArticleId(), revised.state());
    return revised.article();
  }
}
