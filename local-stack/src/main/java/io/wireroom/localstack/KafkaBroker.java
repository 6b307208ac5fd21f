package io.wireroom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka broker and controller in one, in a JVM of its own, on loopback. */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** A first answer takes a broker seconds where builds keep all cores busy. */
  private static final int ANSWER_SECONDS = 15;

  private final Path directory;
  private final int port;
  private ChildProcess process;

  private KafkaBroker(Path directory, int port, ChildProcess process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  static KafkaBroker start(Path directory) throws StackFailure, InterruptedException {
    int port = FreePort.find();
    return new KafkaBroker(directory, port, launch(directory, port));
  }

  /** Address for clients. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Process id of the broker. */
  public long pid() {
    return process.pid();
  }

  /** Kills it as a crash would, without a word. */
  public void kill() {
    process.kill();
  }

  /** Starts it again on the same port and data, after {@link #kill()} or {@link #close()}. */
  public void startAgain() throws StackFailure, InterruptedException {
    process = launch(directory, port);
  }

  @Override
  public void close() {
    process.close();
  }

  private static ChildProcess launch(Path directory, int port)
      throws StackFailure, InterruptedException {
    Path properties = directory.resolve("kafka.properties");
    Path log = directory.resolve("kafka.log");
    try {
      Files.createDirectories(directory);
      Files.writeString(properties, properties(directory.resolve("kafka"), port, FreePort.find()));
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.LACKING,
          "cannot write to " + directory + ": " + refused.getMessage(),
          refused);
    }
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            "-Xms96m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-Xshare:auto"));
    command.addAll(
        List.of("-cp", BrokerMain.classPath(), BrokerMain.class.getName(), properties.toString()));
    ChildProcess process = ChildProcess.start("Kafka", command, Map.of(), log);
    try {
      process.awaitReady(() -> answers(port), START_LIMIT);
    } catch (StackFailure | InterruptedException failure) {
      process.close();
      throw failure;
    }
    return process;
  }

  private static boolean answers(int port) {
    if (!FreePort.isListening(port)) {
      return false;
    }
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String properties(Path data, int port, int controllerPort) {
    return """
        process.roles=broker,controller
        node.id=1
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=1
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        group.initial.rebalance.delay.ms=0
        # A killed consumer gives its partitions back after six seconds
        group.consumer.session.timeout.ms=6000
        group.consumer.min.session.timeout.ms=6000
        group.consumer.heartbeat.interval.ms=1000
        group.consumer.min.heartbeat.interval.ms=1000
        group.consumer.assignment.interval.ms=0
        group.consumer.min.assignment.interval.ms=0
        message.max.bytes=25231360
        replica.fetch.max.bytes=25231360
        log.cleaner.dedupe.buffer.size=16777216
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=1
        """
        .formatted(port, controllerPort, data.toString().replace("\\", "/"));
  }
}
