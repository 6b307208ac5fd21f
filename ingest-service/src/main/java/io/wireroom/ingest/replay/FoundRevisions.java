package io.wireroom.ingest.replay;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Reparsed;
import io.wireroom.event.Topics;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.runtime.kafka.Headers;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What a replay found, as deliveries to whom the articles belong to. */
final class FoundRevisions {
  private final Topics topics;
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<Reparsed> findings = EventCodec.of(Reparsed.class);
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleState> states = EventCodec.of(ArticleState.class);

  FoundRevisions(Topics topics) {
    this.topics = topics;
  }

  /** Returns the record to send; its id is the same when the same is found again. */
  ProducerRecord<String, byte[]> delivery(EntryOutcome.Revised found, Instant now) {
    ArticleIngested article = found.article();
    byte[] body = articles.encode(article);
    Reparsed reparsed =
        Reparsed.newBuilder()
            .setBaseRevision(article.getRevision() - 1)
            .setArticle(ByteBuffer.wrap(body))
            .setState(ByteBuffer.wrap(states.encode(found.state())))
            .build();
    Delivery delivery =
        Delivery.newBuilder()
            .setDeliveryId("replay-" + Fingerprint.of(body))
            .setSourceId(article.getSourceId())
            .setReceivedAt(now)
            .setArrival(Arrival.REPLAY)
            .setArticleId(article.getArticleId())
            .setBody(ByteBuffer.wrap(findings.encode(reparsed)))
            .build();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            topics.deliveries().name(), article.getSourceId(), deliveries.encode(delivery));
    Headers.describe(record, delivery.getDeliveryId(), "delivery", article.getSourceId(), now);
    return record;
  }
}
