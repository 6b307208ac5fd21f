package io.wireroom.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads whole topics, as a test looks at what came out.
 *
 * @param bootstrap where the broker is
 */
public record TopicContents(String bootstrap) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL_WAIT = Duration.ofMillis(100);

  /**
   * Returns all records when there are at least {@code wanted}.
   *
   * @throws AssertionError when there are not within a minute
   */
  public List<ConsumerRecord<String, byte[]>> await(String topic, int wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<ConsumerRecord<String, byte[]>> records = read(topic);
    while (records.size() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            topic + " has " + records.size() + " records after a minute, not " + wanted);
      }
      records = read(topic);
    }
    return records;
  }

  /** Returns all committed records that the topic has now. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    Map<String, Object> properties =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    try (var reader =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      var ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        reader.poll(POLL_WAIT).forEach(records::add);
      }
    }
    return records;
  }
}
