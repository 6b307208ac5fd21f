package io.wireroom.runtime.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How a batch becomes durable. Used from the loop's one thread. */
interface BatchCommit extends Outbox, AutoCloseable {
  /** A batch begins. */
  void begin() throws TransientFailure;

  /**
   * Makes what was sent, and the offsets, durable.
   *
   * @throws TransientFailure when that is not known to have happened
   */
  void commit(Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws TransientFailure;

  /** The batch failed; nothing of it may be seen downstream where that can be had. */
  void abort();

  @Override
  void close();
}
