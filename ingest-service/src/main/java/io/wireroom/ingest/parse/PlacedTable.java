package io.wireroom.ingest.parse;

import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered by article id of the sources that are read here, per partition of {@code
 * deliveries}; a compacted topic keeps it. What a batch changes counts only once its transaction is
 * committed. For the loop's thread alone.
 */
final class PlacedTable<E extends SpecificRecord> {
  /** Reads partitions of a topic to their end. */
  interface Replay {
    void read(Collection<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> each)
        throws TransientFailure;
  }

  private final Topic topic;
  private final Replay replay;
  private final EventCodec<E> codec;
  private final Map<Integer, Map<String, E>> committed = new HashMap<>();
  private final Map<Integer, Map<String, Optional<E>>> pending = new HashMap<>();

  PlacedTable(Topic topic, Class<E> type, Replay replay) {
    this.topic = topic;
    this.replay = replay;
    this.codec = EventCodec.of(type);
  }

  void load(Collection<TopicPartition> deliveries) throws TransientFailure {
    if (deliveries.isEmpty()) {
      return;
    }
    deliveries.forEach(one -> committed.put(one.partition(), new HashMap<>()));
    replay.read(
        deliveries.stream().map(one -> new TopicPartition(topic.name(), one.partition())).toList(),
        this::take);
  }

  void drop(Collection<TopicPartition> deliveries) {
    deliveries.forEach(one -> committed.remove(one.partition()));
  }

  /** What is known of an article as the batch sees it: its own changes first. */
  @Nullable E of(int partition, String articleId) {
    Optional<E> changed = pending.getOrDefault(partition, Map.of()).get(articleId);
    return changed != null ? changed.orElse(null) : table(partition).get(articleId);
  }

  /** All that is committed, with its partition. */
  void forEach(BiConsumer<Integer, E> each) {
    committed.forEach(
        (partition, table) -> table.values().forEach(one -> each.accept(partition, one)));
  }

  /** Notes a change; returns the record that makes it durable. */
  ProducerRecord<String, byte[]> change(int partition, String articleId, E value) {
    note(partition, articleId, Optional.of(value));
    return new ProducerRecord<>(topic.name(), partition, articleId, codec.encode(value));
  }

  /** Forgets an article; returns the record that makes it durable. */
  ProducerRecord<String, byte[]> forget(int partition, String articleId) {
    note(partition, articleId, Optional.empty());
    return new ProducerRecord<>(topic.name(), partition, articleId, null);
  }

  void keepChanges() {
    pending.forEach(
        (partition, changes) ->
            changes.forEach(
                (articleId, value) ->
                    table(partition).compute(articleId, (id, old) -> value.orElse(null))));
    pending.clear();
  }

  void forgetChanges() {
    pending.clear();
  }

  private void note(int partition, String articleId, Optional<E> value) {
    pending.computeIfAbsent(partition, first -> new HashMap<>()).put(articleId, value);
  }

  private Map<String, E> table(int partition) {
    Map<String, E> table = committed.get(partition);
    if (table == null) {
      throw new IllegalStateException("partition " + partition + " is not read here");
    }
    return table;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      table(record.partition()).remove(record.key());
      return;
    }
    try {
      table(record.partition()).put(record.key(), codec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      // Going on without it would number a revision twice, or let out what is held: a person must
      // look
      throw new IllegalStateException(
          "what is known of article "
              + record.key()
              + " at "
              + record.topic()
              + "/"
              + record.offset()
              + " cannot be read",
          unreadable);
    }
  }
}
