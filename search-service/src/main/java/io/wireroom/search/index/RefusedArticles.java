package io.wireroom.search.index;

import io.wireroom.event.Topic;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Keeps what an indexer would send to the dead letters, to be told of instead: the live indexer has
 * sent what is refused always, and receipts tell of the live index alone.
 */
final class RefusedArticles implements Outbox {
  private static final int MOST_TOLD = 100;

  private final Topic deadLetters;
  private final List<String> told = new ArrayList<>();
  private long count;

  RefusedArticles(Topic deadLetters) {
    this.deadLetters = deadLetters;
  }

  @Override
  public void send(ProducerRecord<String, byte[]> record) {
    if (!record.topic().equals(deadLetters.name())) {
      return;
    }
    count++;
    if (told.size() < MOST_TOLD) {
      Header reason = record.headers().lastHeader(DeadLetters.REASON);
      told.add(
          record.key()
              + ": "
              + (reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8)));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The first hundred, each with its reason. */
  List<String> told() {
    return told;
  }
}
