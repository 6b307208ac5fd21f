package io.wireroom.ingest.embargo;

import io.vertx.core.Future;
import io.wireroom.event.Embargo;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All held articles, as the topic {@code embargoes} has them; the same at every instance. Safe for
 * use by many threads.
 */
public final class HeldArticles implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(HeldArticles.class);

  private final TopicFollower follower;
  private final EventCodec<Embargo> codec = EventCodec.of(Embargo.class);
  private final Map<String, HeldArticle> held = new ConcurrentHashMap<>();

  public HeldArticles(KafkaClients kafka, Topics topics, Consumer<Throwable> whenBroken) {
    follower = new TopicFollower(kafka.reader(), topics.embargoes(), this::take, whenBroken);
  }

  /** Starts; completes when all that is held is known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** All, the next to go out first. */
  public List<HeldArticle> all() {
    return held.values().stream()
        .sorted(Comparator.comparing(HeldArticle::until).thenComparing(HeldArticle::articleId))
        .toList();
  }

  /** The held article with that id. */
  public Optional<HeldArticle> find(String articleId) {
    return Optional.ofNullable(held.get(articleId));
  }

  @Override
  public void close() {
    follower.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      held.remove(record.key());
      return;
    }
    try {
      held.put(record.key(), HeldArticle.of(codec.decode(record.value())));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("article", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("an embargo cannot be read and is not listed");
    }
  }
}
