package io.wireroom.enrich.refresh;

import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads the own partitions of {@code articles.enriched} from beginning to end, piece by piece. */
final class EnrichedReader implements AutoCloseable {
  private static final Duration POLL_WAIT = Duration.ofMillis(50);

  private final Supplier<? extends Consumer<String, byte[]>> newReader;
  private @Nullable Consumer<String, byte[]> reader;
  private Map<TopicPartition, Long> ends = Map.of();

  EnrichedReader(Supplier<? extends Consumer<String, byte[]>> newReader) {
    this.newReader = newReader;
  }

  /** Begins anew; what is written from now on is not read. */
  void rewind(Set<TopicPartition> partitions) throws TransientFailure {
    try {
      Consumer<String, byte[]> consumer = open();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      ends = consumer.endOffsets(partitions);
    } catch (KafkaException refused) {
      throw new TransientFailure("enriched articles cannot be read", refused);
    }
  }

  /** Returns the next records, maybe none. */
  Iterable<ConsumerRecord<String, byte[]>> next() throws TransientFailure {
    try {
      ConsumerRecords<String, byte[]> polled = open().poll(POLL_WAIT);
      return polled;
    } catch (KafkaException refused) {
      throw new TransientFailure("enriched articles cannot be read", refused);
    }
  }

  boolean atEnd() throws TransientFailure {
    try {
      Consumer<String, byte[]> consumer = open();
      return ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    } catch (KafkaException refused) {
      throw new TransientFailure("enriched articles cannot be read", refused);
    }
  }

  private Consumer<String, byte[]> open() {
    if (reader == null) {
      reader = newReader.get();
    }
    return reader;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
