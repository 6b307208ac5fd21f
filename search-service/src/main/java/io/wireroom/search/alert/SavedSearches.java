package io.wireroom.search.alert;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.SavedSearch;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All saved searches, as the topic {@code saved-searches} has them; the same at every instance.
 * Safe for use by many threads.
 */
public final class SavedSearches implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SavedSearches.class);

  /** Each costs some kilobytes of memory. */
  static final int MOST = 100_000;

  private final String topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<SavedSearch> codec = EventCodec.of(SavedSearch.class);
  private final ConcurrentNavigableMap<String, SavedSearch> searches =
      new ConcurrentSkipListMap<>();
  private final StandingSearches standing;

  /**
   * Makes the table; nothing is read yet.
   *
   * @param standing gets each of them
   */
  public SavedSearches(
      KafkaClients kafka,
      Topics topics,
      Publisher publisher,
      StandingSearches standing,
      Consumer<Throwable> whenBroken) {
    this.standing = standing;
    topic = topics.savedSearches().name();
    this.publisher = publisher;
    follower = new TopicFollower(kafka.reader(), topics.savedSearches(), this::take, whenBroken);
  }

  /** Starts; completes when all searches are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** Those whose ids come after one, in the order of the ids. */
  public List<SavedSearch> after(String searchId, int most) {
    return searches.tailMap(searchId, false).values().stream().limit(most).toList();
  }

  /** One of them, when it is there. */
  public Optional<SavedSearch> find(String searchId) {
    return Optional.ofNullable(searches.get(searchId));
  }

  /**
   * The same for who has to have it.
   *
   * @throws Refusal.NotFound when it is not there
   */
  public SavedSearch get(String searchId) {
    return find(searchId).orElseThrow(() -> new Refusal.NotFound("there is no such saved search"));
  }

  /**
   * Saves a search; completes when it is stored and known here.
   *
   * @throws Refusal.Conflict when there are {@value #MOST} already
   */
  public Future<SavedSearch> save(SavedSearch search) {
    if (searches.size() >= MOST && !searches.containsKey(search.getSearchId())) {
      throw new Refusal.Conflict("there are " + MOST + " saved searches, which is the most");
    }
    return write(search.getSearchId(), codec.encode(search)).map(search);
  }

  /** Forgets a search; completes when it is known nowhere. */
  public Future<Void> remove(String searchId) {
    return write(searchId, null);
  }

  @Override
  public void close() {
    follower.close();
  }

  private Future<Void> write(String searchId, byte @Nullable [] value) {
    return publisher
        .publish(new ProducerRecord<>(topic, searchId, value))
        .compose(follower::reached);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      searches.remove(record.key());
      standing.remove(record.key());
      return;
    }
    try {
      SavedSearch search = codec.decode(record.value());
      standing.put(record.key(), Map.copyOf(search.getParameters()), search.getSince());
      searches.put(record.key(), search);
    } catch (UnreadableEvent | Refusal unreadable) {
      LOGGER
          .atError()
          .addKeyValue("search", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("a saved search cannot be read and is passed over");
    }
  }
}
