package io.wireroom.ingest.opml;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.ListImport;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last imports, as the topic {@code list-imports} has them; the same at every instance. Older
 * ones are taken out of the topic when one begins. Safe for use by many threads.
 */
public final class ImportReports implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ImportReports.class);
  private static final int REMEMBERED = 20;

  private final String topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<ListImport> listCodec = EventCodec.of(ListImport.class);
  private final EventCodec<ListedFeed> feedCodec = EventCodec.of(ListedFeed.class);
  private final Map<String, ListImport> lists = new ConcurrentHashMap<>();
  private final Map<String, Map<Integer, ListedFeed>> feeds = new ConcurrentHashMap<>();

  public ImportReports(
      KafkaClients kafka, Topics topics, Publisher publisher, Consumer<Throwable> whenBroken) {
    this.topic = topics.listImports().name();
    this.publisher = publisher;
    follower = new TopicFollower(kafka.reader(), topics.listImports(), this::take, whenBroken);
  }

  /** Starts; completes when the last imports are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** One of the last imports. */
  public Optional<ImportReport> find(String importId) {
    return Optional.ofNullable(lists.get(importId))
        .map(list -> new ImportReport(list, List.copyOf(feedsOf(importId).values())));
  }

  /** The feeds that nobody has looked at yet, in no order of lists. */
  List<ListedFeed> waiting() {
    return feeds.values().stream()
        .flatMap(list -> list.values().stream())
        .filter(feed -> feed.getOutcome() == ListedFeedOutcome.WAITING)
        .toList();
  }

  /** Stores a list and its feeds. Completes when all are stored and can be found here. */
  Future<ImportReport> begin(ListImport list, List<ListedFeed> listed) {
    List<Future<?>> stored = new ArrayList<>(forgetOldest());
    stored.add(write(list.getImportId(), listCodec.encode(list)));
    listed.forEach(feed -> stored.add(save(feed)));
    return Future.all(stored).map(all -> new ImportReport(list, listed));
  }

  /** Completes when it is stored and can be found here. */
  Future<Void> save(ListedFeed feed) {
    return write(feed.getImportId() + "/" + feed.getNumber(), feedCodec.encode(feed));
  }

  @Override
  public void close() {
    follower.close();
  }

  private Collection<Future<?>> forgetOldest() {
    List<Future<?>> forgotten = new ArrayList<>();
    lists.values().stream()
        .sorted(Comparator.comparing(ListImport::getStartedAt).reversed())
        .skip(REMEMBERED - 1L)
        .map(ListImport::getImportId)
        .forEach(
            id -> {
              feedsOf(id).keySet().forEach(number -> forgotten.add(write(id + "/" + number, null)));
              forgotten.add(write(id, null));
            });
    return forgotten;
  }

  private Future<Void> write(String key, byte @Nullable [] value) {
    return publisher.publish(new ProducerRecord<>(topic, key, value)).compose(follower::reached);
  }

  private Map<Integer, ListedFeed> feedsOf(String importId) {
    return feeds.getOrDefault(importId, Map.of());
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    String[] key = record.key().split("/", 2);
    try {
      if (key.length == 1) {
        put(lists, key[0], decoded(listCodec, record));
      } else {
        Map<Integer, ListedFeed> list =
            feeds.computeIfAbsent(key[0], id -> new ConcurrentSkipListMap<>());
        put(list, Integer.valueOf(key[1]), decoded(feedCodec, record));
        feeds.remove(key[0], Map.of());
      }
    } catch (UnreadableEvent | NumberFormatException unreadable) {
      LOGGER
          .atError()
          .addKeyValue("topic", topic)
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", unreadable.getMessage())
          .log("a part of an import cannot be read and is passed over");
    }
  }

  private static <E extends SpecificRecordBase> @Nullable E decoded(
      EventCodec<E> codec, ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
    return record.value() == null ? null : codec.decode(record.value());
  }

  private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
