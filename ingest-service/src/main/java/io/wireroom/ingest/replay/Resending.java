package io.wireroom.ingest.replay;

import io.wireroom.event.Topics;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;

/**
 * Hands findings over, few at a time: a live delivery never waits behind more than these, and they
 * take no reading.
 */
final class Resending {
  private static final int AT_ONCE = 20;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KafkaClients kafka;
  private final FoundRevisions revisions;
  private final ParsedSoFar parsedSoFar;

  Resending(KafkaClients kafka, Topics topics, ParsedSoFar parsedSoFar) {
    this.kafka = kafka;
    this.parsedSoFar = parsedSoFar;
    revisions = new FoundRevisions(topics);
  }

  /**
   * Sends all, each batch when the one before was taken.
   *
   * @return how many were sent
   * @throws TransientFailure when the live service does not take them
   */
  int send(int partition, List<EntryOutcome.Revised> found, Progress progress)
      throws TransientFailure, InterruptedException {
    try (Producer<String, byte[]> producer = kafka.producer()) {
      for (int from = 0; from < found.size(); from += AT_ONCE) {
        long last = -1;
        for (var one : found.subList(from, Math.min(found.size(), from + AT_ONCE))) {
          last = producer.send(revisions.delivery(one, Instant.now())).get().offset();
        }
        awaitTaken(partition, last);
        progress.at("sending", Math.min(found.size(), from + AT_ONCE), found.size());
      }
      return found.size();
    } catch (ExecutionException refused) {
      throw new TransientFailure("a finding could not be sent", refused.getCause());
    }
  }

  private void awaitTaken(int partition, long last) throws TransientFailure, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (parsedSoFar.of(partition) <= last) {
      if (System.nanoTime() > deadline) {
        throw new TransientFailure("the ingest service takes no deliveries: is it running?");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
  }
}
