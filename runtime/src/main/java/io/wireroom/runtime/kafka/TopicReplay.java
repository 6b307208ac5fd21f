package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads partitions of a compacted topic from their beginning to their end, to load the state that
 * they hold.
 */
public final class TopicReplay {
  private static final Duration POLL_WAIT = Duration.ofMillis(200);

  private final Supplier<KafkaConsumer<String, byte[]>> newReader;
  private final Duration limit;

  /**
   * Reads with a consumer of its own each time.
   *
   * @param limit longest time without a single record before the replay is given up
   */
  public TopicReplay(Supplier<KafkaConsumer<String, byte[]>> newReader, Duration limit) {
    this.newReader = newReader;
    this.limit = limit;
  }

  /**
   * Reads all that is committed now; a null value is a tombstone.
   *
   * @throws TransientFailure when the broker does not answer
   */
  public void read(
      Collection<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> each)
      throws TransientFailure {
    try (KafkaConsumer<String, byte[]> reader = newReader.get()) {
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions, limit);
      long patience = System.nanoTime() + limit.toNanos();
      while (!atEnd(reader, ends)) {
        var polled = reader.poll(POLL_WAIT);
        polled.forEach(each);
        if (!polled.isEmpty()) {
          patience = System.nanoTime() + limit.toNanos();
        } else if (System.nanoTime() > patience) {
          throw new TransientFailure("state could not be read to its end: " + partitions);
        }
      }
    } catch (KafkaException refused) {
      FatalKafkaErrors.rethrowIfFatal(refused);
      throw new TransientFailure("state could not be read: " + partitions, refused);
    }
  }

  private static boolean atEnd(
      KafkaConsumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> reader.position(end.getKey()) >= end.getValue());
  }
}
