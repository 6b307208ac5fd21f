package io.wireroom.search.alert;

import io.wireroom.event.Topic;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Which alerts the topic has: those of the time that it keeps, by the half of their ids, which
 * takes some 50 bytes each. For one thread.
 */
final class SentAlerts {
  private final Topic topic;
  private final TopicReplay replay;
  private final Set<Long> sent = new HashSet<>();
  private final Set<Long> ofBatch = new HashSet<>();

  SentAlerts(Topic topic, TopicReplay replay) {
    this.topic = topic;
    this.replay = replay;
  }

  /** The id of an alert: the same for the same search and article, wherever it is made. */
  static UUID id(String searchId, String articleId) {
    return UUID.nameUUIDFromBytes(
        (searchId + '\u0000' + articleId).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads all that was sent, by whichever instance. */
  void load() throws TransientFailure {
    sent.clear();
    replay.read(
        IntStream.range(0, topic.partitions())
            .mapToObj(number -> new TopicPartition(topic.name(), number))
            .toList(),
        record ->
            Headers.text(record, Headers.EVENT_ID)
                .ifPresent(id -> sent.add(UUID.fromString(id).getMostSignificantBits())));
  }

  /** Notes an alert; false when it was sent before. */
  boolean add(UUID id) {
    long half = id.getMostSignificantBits();
    return !sent.contains(half) && ofBatch.add(half);
  }

  void committed() {
    sent.addAll(ofBatch);
    ofBatch.clear();
  }

  void aborted() {
    ofBatch.clear();
  }
}
