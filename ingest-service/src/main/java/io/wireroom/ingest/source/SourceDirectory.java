package io.wireroom.ingest.source;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All followed sources, as the topic {@code sources} has them; the same at every instance. Safe for
 * use by many threads.
 */
public final class SourceDirectory implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SourceDirectory.class);

  private final Topics topics;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<Source> codec = EventCodec.of(Source.class);
  private final ConcurrentNavigableMap<String, Source> sources = new ConcurrentSkipListMap<>();

  public SourceDirectory(
      KafkaClients kafka, Topics topics, Publisher publisher, Consumer<Throwable> whenBroken) {
    this.topics = topics;
    this.publisher = publisher;
    this.follower = new TopicFollower(kafka.reader(), topics.sources(), this::take, whenBroken);
  }

  /** Starts; completes when all sources are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** All sources by id. */
  public List<Source> all() {
    return List.copyOf(sources.values());
  }

  /** The source with that id. */
  public Optional<Source> find(String sourceId) {
    return Optional.ofNullable(sources.get(sourceId));
  }

  /** Saves a source; completes when it is stored and can be found here. */
  public Future<Source> save(Source source) {
    return write(
            new ProducerRecord<>(
                topics.sources().name(), source.getSourceId(), codec.encode(source)))
        .map(source);
  }

  /** Follows a source no more; its articles stay. */
  public Future<Void> remove(String sourceId) {
    return write(new ProducerRecord<>(topics.sources().name(), sourceId, null));
  }

  @Override
  public void close() {
    follower.close();
  }

  private Future<Void> write(ProducerRecord<String, byte[]> record) {
    return publisher.publish(record).compose(follower::reached);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      sources.remove(record.key());
      return;
    }
    try {
      sources.put(record.key(), codec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("feed", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("a source cannot be read and is passed over");
    }
  }
}
