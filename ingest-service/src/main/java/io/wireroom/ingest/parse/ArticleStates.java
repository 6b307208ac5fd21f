package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleState;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the articles of the sources that are read here, per partition of {@code
 * deliveries}. What a batch changes counts only once its transaction is committed. For the loop's
 * thread alone.
 */
final class ArticleStates {
  private final Topics topics;
  private final TopicReplay replay;
  private final EventCodec<ArticleState> codec = EventCodec.of(ArticleState.class);
  private final Map<Integer, Map<String, ArticleState>> committed = new HashMap<>();
  private final Map<Integer, Map<String, ArticleState>> pending = new HashMap<>();

  ArticleStates(Topics topics, TopicReplay replay) {
    this.topics = topics;
    this.replay = replay;
  }

  void load(Collection<TopicPartition> deliveries) throws TransientFailure {
    if (deliveries.isEmpty()) {
      return;
    }
    deliveries.forEach(one -> committed.put(one.partition(), new HashMap<>()));
    replay.read(
        deliveries.stream()
            .map(one -> new TopicPartition(topics.articleStates().name(), one.partition()))
            .toList(),
        this::take);
  }

  void drop(Collection<TopicPartition> deliveries) {
    deliveries.forEach(one -> committed.remove(one.partition()));
  }

  /** The state of an article as the batch sees it: its own changes first. */
  @Nullable ArticleState of(int partition, String articleId) {
    ArticleState changed = pending.getOrDefault(partition, Map.of()).get(articleId);
    return changed != null ? changed : table(partition).get(articleId);
  }

  /** Notes a change; returns the record that makes it durable. */
  ProducerRecord<String, byte[]> change(int partition, ArticleState state) {
    pending.computeIfAbsent(partition, first -> new HashMap<>()).put(state.getArticleId(), state);
    return new ProducerRecord<>(
        topics.articleStates().name(), partition, state.getArticleId(), codec.encode(state));
  }

  void keepChanges() {
    pending.forEach((partition, changes) -> table(partition).putAll(changes));
    pending.clear();
  }

  void forgetChanges() {
    pending.clear();
  }

  private Map<String, ArticleState> table(int partition) {
    Map<String, ArticleState> table = committed.get(partition);
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
      // Going on without it would number a revision twice: a person must look
      throw new IllegalStateException(
          "the state of article "
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
