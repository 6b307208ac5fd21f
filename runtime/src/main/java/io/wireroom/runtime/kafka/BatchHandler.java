package io.wireroom.runtime.kafka;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a stage does with the records of its topic. All methods are called from the loop's one
 * thread.
 */
@FunctionalInterface
public interface BatchHandler {
  /**
   * Handles a batch, in order within each partition. Returning is a promise: all that the batch
   * asks for is durable or in the outbox.
   *
   * @throws TransientFailure when the same batch may work later; it is read again after a pause
   * @throws InterruptedException when the loop is being closed
   */
  void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException;

  /**
   * Whether there is work although nothing came, because its time has come. Asked after every poll,
   * at least twice a second; the batch is then an empty one.
   */
  default boolean due() {
    return false;
  }

  /** The last batch, with all it sent, is durable: what was remembered of it now counts. */
  default void committed() {}

  /** The last batch did not happen: what was remembered of it must be forgotten. */
  default void aborted() {}

  /**
   * These partitions are now read here; their committed state can be loaded.
   *
   * @throws TransientFailure when it cannot be loaded now; the loop joins its group anew after a
   *     pause
   */
  default void assigned(Collection<TopicPartition> partitions) throws TransientFailure {}

  /** These partitions are read here no more. */
  default void revoked(Collection<TopicPartition> partitions) {}
}
