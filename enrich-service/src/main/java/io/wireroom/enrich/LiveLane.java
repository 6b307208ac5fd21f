package io.wireroom.enrich;

import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The lane of today's articles, as the one of history must know it. Partitions are the same in
 * both, since both are keyed by article.
 */
interface LiveLane {
  /**
   * Reads the lane to its end as it is now.
   *
   * @param since per partition, from when on it matters; what was read before is not read again
   */
  void follow(Map<Integer, Instant> since) throws TransientFailure, InterruptedException;

  /** Whether all that was followed so far is enriched. */
  boolean done() throws TransientFailure, InterruptedException;

  /** Whether a newer revision of the record's article was seen. */
  boolean supersedes(ConsumerRecord<String, byte[]> record);

  /** These partitions matter no more. */
  void forget(Iterable<Integer> partitions);
}
