package io.wireroom.localstack;

import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;

/** The same two servers as containers, of the images that production runs. */
final class ContainerStack implements AutoCloseable {
  private final KafkaContainer kafka;
  private final ElasticsearchImage elasticsearch;

  private ContainerStack(KafkaContainer kafka, ElasticsearchImage elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /** Starts them; the test that asks is skipped, in sight, where no Docker engine answers. */
  static ContainerStack start() {
    ElasticsearchImage.requireDocker();
    KafkaContainer kafka =
        new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "25231360")
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "25231360");
    kafka.start();
    return new ContainerStack(kafka, ElasticsearchImage.start(new OpenAccess()));
  }

  Stack stack() {
    return new Stack(kafka.getBootstrapServers(), elasticsearch.url(), Optional.empty());
  }

  @Override
  public void close() {
    kafka.stop();
    elasticsearch.close();
  }
}
