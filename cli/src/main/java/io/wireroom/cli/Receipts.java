package io.wireroom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the receipts that the services leave in Kafka, from the first on. */
final class Receipts<E extends SpecificRecord> implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL_WAIT = Duration.ofMillis(50);

  private final KafkaConsumer<String, byte[]> reader;
  private final Deque<ConsumerRecord<String, byte[]>> unread = new ArrayDeque<>();
  private final EventCodec<E> codec;
  private final String what;

  private Receipts(String bootstrap, Topics topics, Topic topic, Class<E> type) {
    KafkaClients kafka =
        new KafkaClients(
            new KafkaSettings(bootstrap, topics, "cli", Map.of()),
            PATIENCE,
            new SimpleMeterRegistry(),
            broken -> {});
    codec = EventCodec.of(type);
    what = topic.name();
    reader = kafka.reader();
    List<TopicPartition> partitions =
        reader.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    reader.assign(partitions);
    reader.seekToBeginning(partitions);
  }

  /** What was read from each delivery. */
  static Receipts<DeliveryParsed> ofDeliveries(String bootstrap, Topics topics) {
    return new Receipts<>(bootstrap, topics, topics.deliveriesParsed(), DeliveryParsed.class);
  }

  /** What can be searched. */
  static Receipts<ArticleIndexed> ofIndex(String bootstrap, Topics topics) {
    return new Receipts<>(bootstrap, topics, topics.articlesIndexed(), ArticleIndexed.class);
  }

  /**
   * Hands over each receipt until {@code wantsMore} says no; goes on after the last one when called
   * again.
   *
   * @throws CannotGoOn when none comes for a minute
   */
  void follow(Predicate<E> wantsMore) throws CannotGoOn, UnreadableEvent {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      reader.poll(unread.isEmpty() ? POLL_WAIT : Duration.ZERO).forEach(unread::add);
      if (!unread.isEmpty()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
      while (!unread.isEmpty()) {
        if (!wantsMore.test(codec.decode(unread.remove().value()))) {
          return;
        }
      }
      if (System.nanoTime() > deadline) {
        throw new CannotGoOn(CannotGoOn.LATE, "nothing came into " + what + " for " + PATIENCE);
      }
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
