package io.wireroom.enrich;

import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Enriches history without being in the way of today: each batch waits until the live lane has
 * nothing left to do, and what it has overtaken is passed over, so that {@code articles.enriched}
 * never goes back to an older revision.
 */
final class BackfillStage implements BatchHandler {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final BatchHandler stage;
  private final LiveLane live;
  private final Duration patience;

  /**
   * A stage beside the live one.
   *
   * @param stage what is done with each article
   * @param patience how long a batch waits before it is given back
   */
  BackfillStage(BatchHandler stage, LiveLane live, Duration patience) {
    this.stage = stage;
    this.live = live;
    this.patience = patience;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException {
    Map<Integer, Instant> since = earliest(batch);
    awaitLive(since);
    List<ConsumerRecord<String, byte[]>> wanted =
        batch.stream().filter(record -> !live.supersedes(record)).toList();
    stage.handle(wanted, outbox);
    // What the live lane wrote before us, it had read before: looking once more after our own
    // writes are in the log finds all of that, and this batch is not committed
    outbox.flush();
    live.follow(since);
    if (wanted.stream().anyMatch(live::supersedes)) {
      throw new TransientFailure("a newer revision came by the live lane meanwhile");
    }
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    live.forget(partitions.stream().map(TopicPartition::partition).toList());
  }

  private void awaitLive(Map<Integer, Instant> since)
      throws TransientFailure, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    live.follow(since);
    while (!live.done()) {
      if (System.nanoTime() > deadline) {
        throw new TransientFailure("the live lane goes first, and has work for " + patience);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
      live.follow(since);
    }
  }

  private static Map<Integer, Instant> earliest(List<ConsumerRecord<String, byte[]>> batch) {
    Map<Integer, Instant> earliest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      earliest.merge(
          record.partition(),
          Instant.ofEpochMilli(record.timestamp()),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    return earliest;
  }
}
