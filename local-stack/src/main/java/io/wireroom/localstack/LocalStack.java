package io.wireroom.localstack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Kafka and Elasticsearch, started together. Closing ends both; so does the death of this process,
 * however it dies.
 */
public final class LocalStack implements AutoCloseable {
  private static final long NEEDED_MEMORY = 900L << 20;
  private static final long NEEDED_DISK = 1L << 30;

  private final KafkaBroker kafka;
  private final Starting<Elasticsearch> elasticsearch;
  private final URI elasticsearchUrl;
  private final @Nullable Path temporary;

  private LocalStack(
      KafkaBroker kafka,
      Starting<Elasticsearch> elasticsearch,
      URI elasticsearchUrl,
      @Nullable Path temporary) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.elasticsearchUrl = elasticsearchUrl;
    this.temporary = temporary;
  }

  /**
   * Starts both in parallel; returns when both answer.
   *
   * @throws StackFailure when one cannot be had; the other is ended then
   */
  public static LocalStack start(StackOptions options, Progress progress)
      throws StackFailure, InterruptedException {
    LocalStack stack = begin(options, progress);
    try {
      stack.awaitElasticsearch();
      return stack;
    } catch (StackFailure | InterruptedException failure) {
      stack.close();
      throw failure;
    }
  }

  /**
   * Starts both in parallel; returns when Kafka answers, since much can be done before
   * Elasticsearch does.
   *
   * @throws StackFailure when Kafka cannot be had; Elasticsearch is ended then
   */
  public static LocalStack begin(StackOptions options, Progress progress)
      throws StackFailure, InterruptedException {
    Path given = options.directory();
    Path directory = given == null ? temporary() : given;
    checkMachine(directory);
    int port = FreePort.find();
    Starting<Elasticsearch> elasticsearch =
        new Starting<>(() -> elasticsearch(directory, port, options, progress));
    try {
      return new LocalStack(
          kafka(directory, progress),
          elasticsearch,
          URI.create("http://127.0.0.1:" + port),
          given == null ? directory : null);
    } catch (StackFailure | InterruptedException failure) {
      elasticsearch.giveUp().ifPresent(Elasticsearch::close);
      throw failure;
    }
  }

  /**
   * Returns when Elasticsearch answers.
   *
   * @throws StackFailure when it cannot be had
   */
  public void awaitElasticsearch() throws StackFailure, InterruptedException {
    elasticsearch.await();
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  /** The node, once it answers. */
  public Elasticsearch elasticsearch() {
    return elasticsearch.now();
  }

  /** Where the node answers, now or soon. */
  public URI elasticsearchUrl() {
    return elasticsearchUrl;
  }

  /** Ends both at once, each within four seconds. */
  @Override
  public void close() {
    CompletableFuture<Void> one = CompletableFuture.runAsync(kafka::close);
    elasticsearch.giveUp().ifPresent(Elasticsearch::close);
    one.join();
    if (temporary != null) {
      try {
        Directories.delete(temporary);
      } catch (IOException leftBehind) {
        // The system cleans its temporary directory
      }
    }
  }

  private static KafkaBroker kafka(Path directory, Progress progress)
      throws StackFailure, InterruptedException {
    progress.step("Kafka", "starting");
    KafkaBroker broker = KafkaBroker.start(directory);
    progress.step("Kafka", "answers at " + broker.bootstrap());
    return broker;
  }

  private static Elasticsearch elasticsearch(
      Path directory, int port, StackOptions options, Progress progress)
      throws StackFailure, InterruptedException {
    Path home = ElasticsearchDistribution.home(Directories.cache(), progress);
    progress.step("Elasticsearch", "starting");
    Elasticsearch node = Elasticsearch.start(directory, home, port, options, new OpenAccess());
    progress.step("Elasticsearch", "answers at " + node.url());
    return node;
  }

  private static Path temporary() throws StackFailure {
    try {
      return Directories.forOneRun();
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.LACKING,
          "no temporary directory can be made: " + refused.getMessage(),
          refused);
    }
  }

  private static void checkMachine(Path directory) throws StackFailure {
    try {
      Files.createDirectories(directory);
      long disk = Files.getFileStore(directory).getUsableSpace();
      if (disk < NEEDED_DISK) {
        throw new StackFailure(
            StackFailure.LACKING,
            "%d MB of disk are free at %s, %d are needed: free some, or choose another place with --data"
                .formatted(disk >> 20, directory, NEEDED_DISK >> 20));
      }
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.LACKING,
          "cannot write to " + directory + ": " + refused.getMessage(),
          refused);
    }
    long memory = AvailableMemory.bytes(ManagementFactory.getOperatingSystemMXBean());
    if (memory < NEEDED_MEMORY) {
      throw new StackFailure(
          StackFailure.LACKING,
          "%d MB of memory are available, %d are needed: close something large"
              .formatted(memory >> 20, NEEDED_MEMORY >> 20));
    }
  }
}
