package io.wireroom.ingest.health;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicFollower;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the pollers of all instances stand, as the topic {@code source-states} has it. Safe for use
 * by many threads.
 */
public final class SourceStates implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SourceStates.class);

  private final TopicFollower follower;
  private final Function<String, Optional<String>> hubs;
  private final EventCodec<SourceState> codec = EventCodec.of(SourceState.class);
  private final Map<String, SourceState> states = new ConcurrentHashMap<>();

  /**
   * A view of all states.
   *
   * @param hubs how the hub of a source is doing, in words
   */
  public SourceStates(
      KafkaClients kafka,
      Topics topics,
      Function<String, Optional<String>> hubs,
      Consumer<Throwable> whenBroken) {
    follower = new TopicFollower(kafka.reader(), topics.sourceStates(), this::take, whenBroken);
    this.hubs = hubs;
  }

  /** Starts; completes when all states are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** Tells how a source is doing now. */
  public SourceHealth health(Source source) {
    String id = source.getSourceId();
    return SourceHealth.of(source, states.get(id), hubs.apply(id).orElse(null), Instant.now());
  }

  @Override
  public void close() {
    follower.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      states.remove(record.key());
      return;
    }
    try {
      states.put(record.key(), codec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("feed", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("the state of a source cannot be read and is passed over");
    }
  }
}
