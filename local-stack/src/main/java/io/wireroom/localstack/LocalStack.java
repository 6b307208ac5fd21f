package io.wireroom.localstack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Kafka and Elasticsearch, started together. Closing ends both; so does the death of this process,
 * however it dies.
 */
public final class LocalStack implements AutoCloseable {
  private static final long NEEDED_MEMORY = 900L << 20;
  private static final long NEEDED_DISK = 1L << 30;

  private final KafkaBroker kafka;
  private final Elasticsearch elasticsearch;
  private final @Nullable Path temporary;

  private LocalStack(KafkaBroker kafka, Elasticsearch elasticsearch, @Nullable Path temporary) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.temporary = temporary;
  }

  /**
   * Starts both in parallel; returns when both answer.
   *
   * @throws StackFailure when one cannot be had; the other is ended then
   */
  public static LocalStack start(StackOptions options, Progress progress)
      throws StackFailure, InterruptedException {
    Path given = options.directory();
    Path directory = given == null ? temporary() : given;
    checkMachine(directory);
    CompletableFuture<KafkaBroker> kafka = inParallel(() -> kafka(directory, progress));
    CompletableFuture<Elasticsearch> elasticsearch =
        inParallel(() -> elasticsearch(directory, options, progress));
    try {
      CompletableFuture.allOf(kafka, elasticsearch).join();
      return new LocalStack(kafka.join(), elasticsearch.join(), given == null ? directory : null);
    } catch (CompletionException failed) {
      var unused =
          CompletableFuture.allOf(
              kafka.thenAccept(KafkaBroker::close), elasticsearch.thenAccept(Elasticsearch::close));
      if (failed.getCause() instanceof StackFailure failure) {
        throw failure;
      }
      throw failed;
    }
  }

  public KafkaBroker kafka() {
    return kafka;
  }

  public Elasticsearch elasticsearch() {
    return elasticsearch;
  }

  /** Ends both at once, each within four seconds. */
  @Override
  public void close() {
    CompletableFuture<Void> one = CompletableFuture.runAsync(kafka::close);
    elasticsearch.close();
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
      Path directory, StackOptions options, Progress progress)
      throws StackFailure, InterruptedException {
    Path home = ElasticsearchDistribution.home(Directories.cache(), progress);
    progress.step("Elasticsearch", "starting");
    Elasticsearch node = Elasticsearch.start(directory, home, options);
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

  private interface Start<T> {
    T start() throws StackFailure, InterruptedException;
  }

  private static <T> CompletableFuture<T> inParallel(Start<T> start) {
    CompletableFuture<T> started = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                started.complete(start.start());
              } catch (StackFailure | InterruptedException | RuntimeException failure) {
                started.completeExceptionally(new CompletionException(failure));
              }
            });
    thread.start();
    return started;
  }
}
