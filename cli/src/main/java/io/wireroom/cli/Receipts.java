package io.wireroom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads the receipts of deliveries. */
final class Receipts {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Receipts() {}

  /** Waits for that many receipts. */
  static List<DeliveryParsed> await(String bootstrap, int wanted)
      throws CannotGoOn, UnreadableEvent {
    Topics topics = new Topics("wireroom");
    KafkaClients kafka =
        new KafkaClients(
            new KafkaSettings(bootstrap, topics, "cli", Map.of()),
            LIMIT,
            new SimpleMeterRegistry(),
            broken -> {});
    EventCodec<DeliveryParsed> codec = EventCodec.of(DeliveryParsed.class);
    List<DeliveryParsed> receipts = new ArrayList<>();
    try (var reader = kafka.reader()) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topics.deliveriesParsed().name()).stream()
              .map(Receipts::partition)
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (receipts.size() < wanted) {
        if (System.nanoTime() > deadline) {
          throw new CannotGoOn(
              CannotGoOn.LATE,
              "%d of %d feeds came in within %s".formatted(receipts.size(), wanted, LIMIT));
        }
        for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
          receipts.add(codec.decode(record.value()));
        }
      }
    }
    return receipts;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
