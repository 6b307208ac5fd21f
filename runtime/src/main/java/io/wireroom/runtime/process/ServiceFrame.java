package io.wireroom.runtime.process;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.wireroom.runtime.http.Operations;
import io.wireroom.runtime.http.Problems;
import io.wireroom.runtime.kafka.BrokerWatch;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.PollLoop;
import io.wireroom.runtime.kafka.TopicCreation;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.HttpSettings;
import io.wireroom.runtime.settings.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * What every service stands on: its Vert.x, its Kafka clients, its meters, its HTTP server, and how
 * they end.
 */
public final class ServiceFrame implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);
  private static final int LARGEST_FIELD = 4 * 1024 * 1024;
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private static final long LOOK_FOR_BROKERS_MILLIS = 2_000;

  private final KafkaSettings kafkaSettings;
  private final HttpSettings httpSettings;
  private final CompletableFuture<Void> broken = new CompletableFuture<>();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Vertx vertx;
  private final KafkaClients kafka;
  private @Nullable HttpServer server;
  private @Nullable Admin watching;

  /**
   * Makes the frame; nothing connects yet.
   *
   * @param longestPause ceiling of the pause between two tries of a batch
   */
  public ServiceFrame(
      KafkaSettings kafkaSettings, HttpSettings httpSettings, Duration longestPause) {
    this.kafkaSettings = kafkaSettings;
    this.httpSettings = httpSettings;
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(8));
    vertx.exceptionHandler(broken::completeExceptionally);
    kafka = new KafkaClients(kafkaSettings, longestPause, meters, broken::completeExceptionally);
  }

  public Vertx vertx() {
    return vertx;
  }

  public KafkaClients kafka() {
    return kafka;
  }

  public PrometheusMeterRegistry meters() {
    return meters;
  }

  /** Completes exceptionally when a part of the service has ended on a bug. */
  public CompletableFuture<Void> broken() {
    return broken;
  }

  /**
   * Creates the topics that are missing.
   *
   * @throws TransientFailure when the broker does not answer
   */
  public void createTopics() throws TransientFailure, InterruptedException {
    try (Admin admin = kafka.admin()) {
      TopicCreation.createMissing(admin, kafkaSettings.topics().all());
    } catch (KafkaException unreachable) {
      throw new TransientFailure(
          "Kafka does not answer at " + kafkaSettings.bootstrap(), unreachable);
    }
  }

  /**
   * Listens, with the routes given and those of operations.
   *
   * @throws TransientFailure when the port is taken
   */
  public void listen(Router router, List<PollLoop> loops)
      throws TransientFailure, InterruptedException {
    BrokerWatch brokers = watchBrokers();
    new Operations(loops.stream().map(PollLoop::state).toList(), brokers::trouble, meters)
        .addTo(router);
    Problems.addTo(router);
    HttpServerOptions options =
        httpOptions().setHost(httpSettings.host()).setPort(httpSettings.port());
    server =
        await(
            vertx.createHttpServer(options).requestHandler(router).listen(),
            "port " + httpSettings.port() + " cannot be listened on");
  }

  /** How every service speaks HTTP; where it listens is not in it. */
  public static HttpServerOptions httpOptions() {
    return new HttpServerOptions()
        .setIdleTimeout(60)
        // Routes that take forms limit their bodies themselves
        .setMaxFormAttributeSize(LARGEST_FIELD)
        // A proxy that passes such an upgrade on no longer sees what is asked; and large answers to
        // Java's client, which asks for it each time, broke now and then
        .setHttp2ClearTextEnabled(false)
        .setCompressionSupported(true);
  }

  private BrokerWatch watchBrokers() {
    Admin admin = kafka.admin();
    watching = admin;
    BrokerWatch brokers = BrokerWatch.by(admin);
    vertx.setPeriodic(LOOK_FOR_BROKERS_MILLIS, tick -> brokers.look());
    return brokers;
  }

  /** The port that is listened on. */
  public int port() {
    if (server == null) {
      throw new IllegalStateException("not listening yet");
    }
    return server.actualPort();
  }

  /**
   * Waits for something that the start needs. Not for the event loop.
   *
   * @throws TransientFailure when it fails or takes longer than 30 seconds
   */
  public <T> T await(Future<T> started, String otherwise)
      throws TransientFailure, InterruptedException {
    try {
      return started
          .toCompletionStage()
          .toCompletableFuture()
          .get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new TransientFailure(otherwise, failed.getCause());
    } catch (TimeoutException late) {
      throw new TransientFailure(otherwise, late);
    }
  }

  /** Stops listening. */
  public void stopListening() {
    if (server != null) {
      end(server.close());
    }
  }

  @Override
  public void close() {
    end(vertx.close());
    if (watching != null) {
      watching.close(CLOSE_LIMIT);
    }
    meters.close();
  }

  private static void end(Future<Void> closing) {
    try {
      closing
          .toCompletionStage()
          .toCompletableFuture()
          .get(CLOSE_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException leftToTheJvm) {
      // The process ends either way
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
