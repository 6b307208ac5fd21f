package io.wireroom.ingest.replay;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.article.identity.Fingerprint;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A revision that was sent, as far as it must be kept to compare with.
 *
 * @param fingerprint of its bytes in today's schema
 * @param topic where the whole of it lies
 */
record RecordedEvent(
    String articleId,
    String deliveryId,
    int revision,
    boolean first,
    boolean reparsed,
    int version,
    Instant receivedAt,
    String contentHash,
    String fingerprint,
    String topic,
    int partition,
    long offset) {

  static RecordedEvent of(
      ConsumerRecord<String, byte[]> record,
      ArticleIngested article,
      EventCodec<ArticleIngested> codec) {
    return new RecordedEvent(
        article.getArticleId(),
        article.getDeliveryId(),
        article.getRevision(),
        article.getChange() == Change.NEW,
        article.getReparsed(),
        article.getParserVersion(),
        article.getReceivedAt(),
        article.getContentHash(),
        Fingerprint.of(codec.encode(article)),
        record.topic(),
        record.partition(),
        record.offset());
  }

  /** Whether the event that was made now is the same, to the byte. */
  boolean equalsBytes(byte[] made) {
    return fingerprint.equals(Fingerprint.of(made));
  }
}
