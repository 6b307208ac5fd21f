package io.wireroom.ingest.schedule;

import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources that this instance polls: those in the partitions of {@code sources} that its group
 * has given it, with the state that lies in the same partitions of {@code source-states}. Written
 * by the loop's thread and the poller, read by the poller.
 */
public final class OwnedSources implements BatchHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(OwnedSources.class);

  private record Owned(Source source, int partition) {}

  private final Topics topics;
  private final TopicReplay replay;
  private final EventCodec<Source> sources = EventCodec.of(Source.class);
  private final EventCodec<SourceState> stateCodec = EventCodec.of(SourceState.class);
  private final Map<String, Owned> owned = new ConcurrentHashMap<>();
  private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();
  private final Map<String, SourceState> states = new ConcurrentHashMap<>();

  public OwnedSources(Topics topics, TopicReplay replay) {
    this.topics = topics;
    this.replay = replay;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    batch.forEach(this::take);
  }

  @Override
  public void assigned(Collection<TopicPartition> partitions) throws TransientFailure {
    if (partitions.isEmpty()) {
      return;
    }
    List<TopicPartition> beside =
        partitions.stream()
            .map(one -> new TopicPartition(topics.sourceStates().name(), one.partition()))
            .toList();
    replay.read(beside, this::takeState);
    replay.read(partitions, this::take);
    partitions.forEach(one -> assigned.add(one.partition()));
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
    assigned.removeAll(numbers);
    owned.values().removeIf(one -> numbers.contains(one.partition()));
    states.keySet().retainAll(owned.keySet());
  }

  /** The sources to be fetched now, the longest overdue first. */
  List<Source> due(Instant now) {
    return owned.values().stream()
        .map(Owned::source)
        .filter(source -> source.getUrl() != null && !source.getPaused())
        .filter(source -> !nextDue(source).isAfter(now))
        .sorted(Comparator.comparing(this::nextDue))
        .toList();
  }

  /** Whether what is to be done for a source, also for one removed, is to be done here. */
  public boolean owns(String sourceId) {
    byte[] key = sourceId.getBytes(StandardCharsets.UTF_8);
    return assigned.contains(
        BuiltInPartitioner.partitionForKey(key, topics.sources().partitions()));
  }

  /** Whether its address, as it is now, has given a document. */
  public boolean hasRead(Source source) {
    SourceState state = states.get(source.getSourceId());
    return state != null
        && state.getLastFull() != null
        && Objects.equals(state.getUrl(), source.getUrl());
  }

  /** Whether a person wants it to be asked, and it has not been since. */
  boolean wished(Source source) {
    SourceState state = states.get(source.getSourceId());
    Instant wish = source.getPollWishedAt();
    return wish != null
        && (state == null || state.getAskedAt() == null || state.getAskedAt().isBefore(wish));
  }

  @Nullable SourceState state(String sourceId) {
    return states.get(sourceId);
  }

  void moved(SourceState state) {
    states.put(state.getSourceId(), state);
  }

  /**
   * A source that a person has just saved is fetched at once: when its address is new, or when it
   * was given up.
   */
  private Instant nextDue(Source source) {
    SourceState state = states.get(source.getSourceId());
    if (wished(source)) {
      return Instant.EPOCH;
    }
    if (state == null || !Objects.equals(state.getUrl(), source.getUrl())) {
      return Instant.EPOCH;
    }
    if (state.getGone()) {
      Instant given = state.getNextDue();
      return source.getUpdatedAt().isAfter(given) ? Instant.EPOCH : Instant.MAX;
    }
    return state.getNextDue();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      owned.remove(record.key());
      return;
    }
    try {
      owned.put(record.key(), new Owned(sources.decode(record.value()), record.partition()));
    } catch (UnreadableEvent unreadable) {
      ignored(record, unreadable);
    }
  }

  private void takeState(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      states.remove(record.key());
      return;
    }
    try {
      states.put(record.key(), stateCodec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      ignored(record, unreadable);
    }
  }

  private static void ignored(ConsumerRecord<String, byte[]> record, UnreadableEvent unreadable) {
    LOGGER
        .atError()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("error", unreadable.getMessage())
        .log("a record of a table cannot be read and is passed over");
  }
}
