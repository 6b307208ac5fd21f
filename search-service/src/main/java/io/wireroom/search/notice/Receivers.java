package io.wireroom.search.notice;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Receiver;
import io.wireroom.event.ReceiverKind;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import io.wireroom.search.alert.StandingSearches;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All receivers, as the topic {@code receivers} has them; the same at every instance. Feeds that
 * are subscribed to are searches that stand as long as somebody is. Safe for use by many threads.
 */
public final class Receivers implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Receivers.class);

  private final String topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final StandingSearches standing;
  private final EventCodec<Receiver> codec = EventCodec.of(Receiver.class);
  private final Map<String, Receiver> receivers = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Receiver>> bySearch = new ConcurrentHashMap<>();

  /**
   * Makes the table; nothing is read yet.
   *
   * @param standing gets what subscribed feeds search for
   */
  public Receivers(
      KafkaClients kafka,
      Topics topics,
      Publisher publisher,
      StandingSearches standing,
      Consumer<Throwable> whenBroken) {
    topic = topics.receivers().name();
    this.publisher = publisher;
    this.standing = standing;
    follower = new TopicFollower(kafka.reader(), topics.receivers(), this::take, whenBroken);
  }

  /** Starts; completes when all receivers are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** All of them, in no order. */
  public List<Receiver> all() {
    return List.copyOf(receivers.values());
  }

  /** One of them, when it is there. */
  public Optional<Receiver> find(String receiverId) {
    return Optional.ofNullable(receivers.get(receiverId));
  }

  /** The webhook of a saved search, when it has one. */
  public Optional<Receiver> webhook(String searchId) {
    return find(searchId).filter(one -> one.getKind() == ReceiverKind.WEBHOOK);
  }

  /** Who gets the alerts of a search. */
  public List<Receiver> ofSearch(String searchId) {
    return List.copyOf(bySearch.getOrDefault(searchId, Map.of()).values());
  }

  /** Whether a receiver is to be told anything now. */
  public static boolean listens(Receiver receiver, Instant now) {
    return receiver.getEndedAt() == null
        && (receiver.getLeaseEnd() == null || receiver.getLeaseEnd().isAfter(now));
  }

  /** Saves one; completes when it is stored and known here. */
  public Future<Receiver> save(Receiver receiver) {
    return write(receiver.getReceiverId(), codec.encode(receiver)).map(receiver);
  }

  /** Forgets one. */
  public Future<Void> remove(String receiverId) {
    return write(receiverId, null);
  }

  @Override
  public void close() {
    follower.close();
  }

  private Future<Void> write(String receiverId, byte @Nullable [] value) {
    return publisher
        .publish(new ProducerRecord<>(topic, receiverId, value))
        .compose(follower::reached);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      Receiver before = receivers.remove(record.key());
      Receiver now = record.value() == null ? null : codec.decode(record.value());
      if (now != null) {
        receivers.put(record.key(), now);
        change(now.getSearchId(), record.key(), now);
      }
      if (before != null && (now == null || !now.getSearchId().equals(before.getSearchId()))) {
        change(before.getSearchId(), record.key(), null);
      }
    } catch (UnreadableEvent | Refusal unreadable) {
      LOGGER
          .atError()
          .addKeyValue("receiver", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("a receiver cannot be read and is passed over");
    }
  }

  private void change(String searchId, String receiverId, @Nullable Receiver now) {
    Map<String, Receiver> of = new HashMap<>(bySearch.getOrDefault(searchId, Map.of()));
    boolean wasFeed = of.values().stream().anyMatch(one -> one.getParameters() != null);
    if (now == null) {
      of.remove(receiverId);
    } else {
      of.put(receiverId, now);
    }
    bySearch.compute(searchId, (id, old) -> of.isEmpty() ? null : Map.copyOf(of));
    Optional<Receiver> first =
        of.values().stream()
            .filter(one -> one.getParameters() != null)
            .min((one, other) -> one.getSince().compareTo(other.getSince()));
    if (first.isPresent()) {
      standing.put(searchId, Map.copyOf(first.get().getParameters()), first.get().getSince());
    } else if (wasFeed) {
      standing.remove(searchId);
    }
  }
}
