package io.wireroom.localstack;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.images.builder.Transferable;

/** Elasticsearch as a container, of the image that production runs. */
final class ElasticsearchImage implements AutoCloseable {
  private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.4.3";
  private static final String CONFIG = "/usr/share/elasticsearch/config/";
  private static final int PORT = 9200;
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final ElasticsearchContainer container;
  private final NodeAccess access;

  private ElasticsearchImage(ElasticsearchContainer container, NodeAccess access) {
    this.container = container;
    this.access = access;
  }

  /** Has the test that asks skipped, in sight, where no Docker engine answers. */
  static void requireDocker() {
    Assumptions.assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "-Dstack=containers needs a Docker engine, and none answers");
  }

  static ElasticsearchImage start(NodeAccess access) {
    ElasticsearchContainer container =
        new ElasticsearchContainer(IMAGE)
            .withEnv(access.settings())
            .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1")
            .withStartupTimeout(START_LIMIT);
    access
        .files()
        .forEach(
            (name, text) -> container.withCopyToContainer(Transferable.of(text), CONFIG + name));
    container.start();
    return new ElasticsearchImage(container, access);
  }

  /** Address for clients. */
  URI url() {
    return access.url(container.getHost(), container.getMappedPort(PORT));
  }

  @Override
  public void close() {
    container.stop();
  }
}
