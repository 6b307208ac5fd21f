package io.wireroom.localstack;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/** The same two servers as containers, of the images that production runs. */
final class ContainerStack implements AutoCloseable {
  private final KafkaContainer kafka;
  private final ElasticsearchContainer elasticsearch;

  private ContainerStack(KafkaContainer kafka, ElasticsearchContainer elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /** Starts them; the test that asks is skipped, in sight, where no Docker engine answers. */
  static ContainerStack start() {
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "-Dstack=containers needs a Docker engine, and none answers");
    KafkaContainer kafka =
        new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "25231360")
            .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "25231360");
    ElasticsearchContainer elasticsearch =
        new ElasticsearchContainer("docker.elastic.co/elasticsearch/elasticsearch:9.4.3")
            .withEnv("xpack.security.enabled", "false")
            .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    kafka.start();
    elasticsearch.start();
    return new ContainerStack(kafka, elasticsearch);
  }

  Stack stack() {
    return new Stack(
        kafka.getBootstrapServers(),
        URI.create("http://" + elasticsearch.getHttpHostAddress()),
        Optional.empty());
  }

  @Override
  public void close() {
    kafka.stop();
    elasticsearch.stop();
  }
}
