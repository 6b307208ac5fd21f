package io.wireroom.ingest.websub;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Subscription;
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
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions, as the topic {@code subscriptions} has them; the same at every instance, since
 * a hub's call may come to any. Changes of one subscription are made one after the other by this
 * process; of two processes that change one at the same time the later wins, and what the other
 * noted is asked for again. Safe for use by many threads.
 */
public final class Subscriptions implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Subscriptions.class);

  private final String topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<Subscription> codec = EventCodec.of(Subscription.class);
  private final Map<String, Subscription> bySource = new ConcurrentHashMap<>();
  private final Map<String, String> sourceOfToken = new ConcurrentHashMap<>();
  private final InTurn inTurn = new InTurn();

  public Subscriptions(
      KafkaClients kafka, Topics topics, Publisher publisher, Consumer<Throwable> whenBroken) {
    this.topic = topics.subscriptions().name();
    this.publisher = publisher;
    follower = new TopicFollower(kafka.reader(), topics.subscriptions(), this::take, whenBroken);
  }

  /** Starts; completes when all subscriptions are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** How the hub of a source is doing, in a sentence. */
  public Optional<String> inWords(String sourceId) {
    return of(sourceId).map(HubWords::of);
  }

  List<Subscription> all() {
    return List.copyOf(bySource.values());
  }

  Optional<Subscription> of(String sourceId) {
    return Optional.ofNullable(bySource.get(sourceId));
  }

  Optional<Subscription> ofToken(String token) {
    return Optional.ofNullable(sourceOfToken.get(token)).flatMap(this::of);
  }

  /** Saves a new one in place of what was there; completes when it is stored and found here. */
  Future<Void> begin(Subscription subscription) {
    return inTurn.then(subscription.getSourceId(), () -> save(subscription));
  }

  /** Changes one, if it still is there with that token. */
  Future<Void> change(Subscription known, UnaryOperator<Subscription> change) {
    return inTurn.then(
        known.getSourceId(),
        () -> {
          Optional<Subscription> there = ofToken(known.getToken());
          Optional<Subscription> next = there.map(change);
          return next.isEmpty() || next.equals(there) ? Future.succeededFuture() : save(next.get());
        });
  }

  /** Forgets one, if it still is there with that token. */
  Future<Void> end(Subscription known) {
    return inTurn.then(
        known.getSourceId(),
        () ->
            ofToken(known.getToken()).isEmpty()
                ? Future.succeededFuture()
                : write(new ProducerRecord<>(topic, known.getSourceId(), null)));
  }

  @Override
  public void close() {
    follower.close();
  }

  private Future<Void> save(Subscription subscription) {
    return write(
        new ProducerRecord<>(topic, subscription.getSourceId(), codec.encode(subscription)));
  }

  private Future<Void> write(ProducerRecord<String, byte[]> record) {
    return publisher.publish(record).compose(follower::reached);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Subscription before = bySource.get(record.key());
    try {
      if (record.value() == null) {
        bySource.remove(record.key());
      } else {
        Subscription now = codec.decode(record.value());
        bySource.put(record.key(), now);
        sourceOfToken.put(now.getToken(), record.key());
      }
      if (before != null && of(record.key()).map(now -> differ(now, before)).orElse(true)) {
        sourceOfToken.remove(before.getToken());
      }
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("feed", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("a subscription cannot be read and is passed over");
    }
  }

  private static boolean differ(Subscription one, Subscription other) {
    return !one.getToken().equals(other.getToken());
  }
}
