package io.wireroom.ingest.backfill;

import io.vertx.core.Future;
import io.wireroom.event.Backfill;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.schedule.InTurn;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest walk of each source, as the topic {@code backfills} has them; the same at every
 * instance. Safe for use by many threads.
 */
public final class Backfills implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Backfills.class);

  private final String topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<Backfill> codec = EventCodec.of(Backfill.class);
  private final InTurn inTurn = new InTurn();
  private final Map<String, Backfill> bySource = new ConcurrentHashMap<>();

  public Backfills(
      KafkaClients kafka, Topics topics, Publisher publisher, Consumer<Throwable> whenBroken) {
    this.topic = topics.backfills().name();
    this.publisher = publisher;
    follower = new TopicFollower(kafka.reader(), topics.backfills(), this::take, whenBroken);
  }

  /** Starts; completes when all walks are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** Those that go on. */
  List<Backfill> underWay() {
    return bySource.values().stream().filter(walk -> walk.getNext() != null).toList();
  }

  Optional<Backfill> find(String sourceId) {
    return Optional.ofNullable(bySource.get(sourceId));
  }

  /**
   * Puts another walk in the place of what is known of a source when its turn comes. Completes when
   * that is stored and can be found here.
   *
   * @param next given what is known then, if anything
   */
  Future<Backfill> change(String sourceId, Function<Optional<Backfill>, Backfill> next) {
    return inTurn.then(sourceId, () -> save(next.apply(find(sourceId))));
  }

  private Future<Backfill> save(Backfill walk) {
    return publisher
        .publish(new ProducerRecord<>(topic, walk.getSourceId(), codec.encode(walk)))
        .compose(follower::reached)
        .map(walk);
  }

  @Override
  public void close() {
    follower.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      bySource.remove(record.key());
      return;
    }
    try {
      bySource.put(record.key(), codec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("feed", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("how far a walk is cannot be read and is passed over");
    }
  }
}
