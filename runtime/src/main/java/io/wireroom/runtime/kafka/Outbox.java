package io.wireroom.runtime.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Takes what a batch sends on. It becomes durable together with the batch, or not at all when the
 * batch fails.
 */
public interface Outbox {
  /** Adds a record; does not wait for it. */
  void send(ProducerRecord<String, byte[]> record);

  /**
   * Returns when the broker has all that was sent, though nobody may read it yet. What fails here
   * fails the commit.
   */
  default void flush() {}
}
