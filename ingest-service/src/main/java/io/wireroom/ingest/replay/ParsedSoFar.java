package io.wireroom.ingest.replay;

import io.wireroom.event.Topic;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the live stage stands. */
final class ParsedSoFar {
  private final KafkaClients kafka;
  private final Topic topic;
  private final String group;

  ParsedSoFar(KafkaClients kafka, Topic topic, String group) {
    this.kafka = kafka;
    this.topic = topic;
    this.group = group;
  }

  /**
   * The offset of the first delivery of a partition that is not parsed yet; 0 when none is.
   *
   * @throws TransientFailure when the broker does not tell
   */
  long of(int partition) throws TransientFailure, InterruptedException {
    try (Admin admin = kafka.admin()) {
      OffsetAndMetadata place =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(topic.name(), partition));
      return place == null ? 0 : place.offset();
    } catch (ExecutionException refused) {
      throw new TransientFailure("where the live stage stands is not known", refused.getCause());
    }
  }
}
