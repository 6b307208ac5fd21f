package io.wireroom.enrich;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows the live lane on the broker, whichever instance works on it. Remembers the corrections in
 * it alone, since nothing else can be newer than what history has. For the loop's thread; may be
 * closed from another.
 */
final class FollowedLane implements LiveLane, AutoCloseable {
  private static final Duration POLL_WAIT = Duration.ofMillis(100);

  /** Clocks of two instances may differ by so much. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final KafkaConsumer<String, byte[]> reader;
  private final Admin admin;
  private final Topic topic;
  private final String group;
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
  private final Map<TopicPartition, Followed> followed = new HashMap<>();

  /** What is known of one partition. */
  private static final class Followed {
    private final Map<String, Integer> corrections = new HashMap<>();
    private long last = -1;
  }

  /**
   * Follows a topic.
   *
   * @param reader sees committed records alone; closed with this
   * @param admin closed with this
   * @param group who enriches the topic
   */
  FollowedLane(KafkaConsumer<String, byte[]> reader, Admin admin, Topic topic, String group) {
    this.reader = reader;
    this.admin = admin;
    this.topic = topic;
    this.group = group;
  }

  @Override
  public synchronized void follow(Map<Integer, Instant> since)
      throws TransientFailure, InterruptedException {
    try {
      begin(since);
      Map<TopicPartition, Long> ends = reader.endOffsets(followed.keySet());
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        reader.poll(POLL_WAIT).forEach(this::take);
      }
    } catch (KafkaException refused) {
      throw new TransientFailure("the live lane could not be followed", refused);
    }
  }

  @Override
  public synchronized boolean done() throws TransientFailure, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return followed.entrySet().stream()
        .allMatch(one -> one.getValue().last < next(committed, one.getKey()));
  }

  @Override
  public synchronized boolean supersedes(ConsumerRecord<String, byte[]> record) {
    Followed partition = followed.get(new TopicPartition(topic.name(), record.partition()));
    Integer newest = partition == null ? null : partition.corrections.get(record.key());
    try {
      return newest != null && codec.decode(record.value()).getRevision() < newest;
    } catch (UnreadableEvent unreadable) {
      // The stage makes a dead letter of it
      return false;
    }
  }

  @Override
  public synchronized void forget(Iterable<Integer> partitions) {
    partitions.forEach(number -> followed.remove(new TopicPartition(topic.name(), number)));
    reader.assign(followed.keySet());
  }

  @Override
  public synchronized void close() {
    reader.close();
    admin.close();
  }

  private void begin(Map<Integer, Instant> since) throws TransientFailure, InterruptedException {
    Map<TopicPartition, Long> from = new HashMap<>();
    since.forEach(
        (number, time) ->
            from.put(new TopicPartition(topic.name(), number), time.minus(MARGIN).toEpochMilli()));
    from.keySet().removeAll(followed.keySet());
    if (from.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    from.keySet().forEach(one -> followed.put(one, new Followed()));
    reader.assign(followed.keySet());
    Map<TopicPartition, Long> ends = reader.endOffsets(from.keySet());
    reader
        .offsetsForTimes(from)
        .forEach(
            (one, place) -> {
              long start = place == null ? ends.getOrDefault(one, 0L) : place.offset();
              reader.seek(one, Math.min(start, next(committed, one)));
            });
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Followed partition = followed.get(new TopicPartition(record.topic(), record.partition()));
    if (partition == null) {
      return;
    }
    partition.last = record.offset();
    try {
      int revision = codec.decode(record.value()).getRevision();
      if (revision > 1) {
        partition.corrections.merge(record.key(), revision, Math::max);
      }
    } catch (UnreadableEvent unreadable) {
      // The live stage makes a dead letter of it
    }
  }

  private static long next(
      Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
    OffsetAndMetadata place = committed.get(partition);
    return place == null ? 0 : place.offset();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed()
      throws TransientFailure, InterruptedException {
    try {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (ExecutionException refused) {
      throw new TransientFailure("where the live lane stands is not known", refused.getCause());
    }
  }
}
