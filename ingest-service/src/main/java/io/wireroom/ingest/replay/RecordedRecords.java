package io.wireroom.ingest.replay;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.UnreadableEvent;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads again what was sent, one at a time, from where it lies. For one thread. */
final class RecordedRecords implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> reader;
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);

  /** Reads with a consumer that is closed with this. */
  RecordedRecords(KafkaConsumer<String, byte[]> reader) {
    this.reader = reader;
  }

  /**
   * All of an event.
   *
   * @throws IllegalStateException when it is not there any more
   */
  ArticleIngested whole(RecordedEvent event) {
    TopicPartition place = new TopicPartition(event.topic(), event.partition());
    reader.assign(List.of(place));
    reader.seek(place, event.offset());
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(200))) {
        if (record.offset() == event.offset()) {
          return decoded(record);
        }
      }
    }
    throw new IllegalStateException("no record at " + place + "/" + event.offset());
  }

  @Override
  public void close() {
    reader.close();
  }

  private ArticleIngested decoded(ConsumerRecord<String, byte[]> record) {
    try {
      return codec.decode(record.value());
    } catch (UnreadableEvent changed) {
      throw new IllegalStateException("it was read a moment ago", changed);
    }
  }
}
