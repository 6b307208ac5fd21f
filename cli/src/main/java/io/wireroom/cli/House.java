package io.wireroom.cli;

import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.RunningServices;
import io.wireroom.cli.services.ServicesApart;
import io.wireroom.cli.services.ServicesHere;
import io.wireroom.localstack.FreePort;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackFailure;
import io.wireroom.localstack.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an article passes through, running on this machine: Kafka, Elasticsearch and the
 * three services. Where {@code WIREROOM_KAFKA_BOOTSTRAP} and {@code WIREROOM_ELASTICSEARCH_URL}
 * name servers that run elsewhere, only the services start.
 */
final class House implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 500;

  private final @Nullable LocalStack stack;
  private final String kafka;
  private final URI elasticsearch;
  private final RunningServices services;
  private final Timeline told;

  private House(
      @Nullable LocalStack stack,
      String kafka,
      URI elasticsearch,
      RunningServices services,
      Timeline told) {
    this.stack = stack;
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.services = services;
    this.told = told;
  }

  /**
   * Starts all; returns when Kafka answers.
   *
   * @param stackOptions of the local servers, when they are started
   * @param more environment variables for the services
   * @param own those of one service alone
   */
  static House start(
      HouseOptions options,
      StackOptions stackOptions,
      Map<String, String> more,
      Map<Program, Map<String, String>> own,
      Timeline told)
      throws StackFailure, CannotGoOn, InterruptedException {
    if (options.port != 0) {
      for (int port : Environment.portsFrom(options.port).values()) {
        FreePort.check(port, "--port");
      }
    }
    String kafka = System.getenv("WIREROOM_KAFKA_BOOTSTRAP");
    String elasticsearch = System.getenv("WIREROOM_ELASTICSEARCH_URL");
    if (kafka != null && elasticsearch != null) {
      return onServers(null, kafka, URI.create(elasticsearch), options, more, own, told);
    }
    LocalStack stack = LocalStack.begin(stackOptions, (part, step) -> told.say(part + " " + step));
    try {
      return onServers(
          stack, stack.kafka().bootstrap(), stack.elasticsearchUrl(), options, more, own, told);
    } catch (CannotGoOn | RuntimeException failed) {
      stack.close();
      throw failed;
    }
  }

  /** Returns when a service answers. */
  void await(Program program) throws StackFailure, CannotGoOn, InterruptedException {
    if (stack != null && program == Program.SEARCH) {
      stack.awaitElasticsearch();
    }
    try {
      services.await(program);
    } catch (IOException failure) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, String.valueOf(failure.getMessage()));
    }
    told.say(program.label() + " answers at " + services.address(program));
  }

  /** Returns when all answer. */
  void awaitAll() throws StackFailure, CannotGoOn, InterruptedException {
    for (Program program : Program.values()) {
      await(program);
    }
  }

  String kafka() {
    return kafka;
  }

  URI elasticsearch() {
    return elasticsearch;
  }

  /** The local servers, when they are ours. */
  @Nullable LocalStack stack() {
    return stack;
  }

  RunningServices services() {
    return services;
  }

  URI address(Program program) {
    return services.address(program);
  }

  /**
   * Waits for Ctrl-C.
   *
   * @throws IllegalStateException when a service has ended on a bug
   */
  void awaitEnd(CtrlC ctrlC) throws InterruptedException {
    while (!ctrlC.await(LOOK_EVERY_MILLIS)) {
      services.checkAlive();
    }
  }

  @Override
  public void close() {
    services.close();
    if (stack != null) {
      stack.close();
    }
  }

  private static House onServers(
      @Nullable LocalStack stack,
      String kafka,
      URI elasticsearch,
      HouseOptions options,
      Map<String, String> more,
      Map<Program, Map<String, String>> own,
      Timeline told)
      throws CannotGoOn {
    Environment environment =
        new Environment(kafka, elasticsearch, Environment.portsFrom(options.port), more, own);
    RunningServices services =
        options.processes ? apart(environment, told) : new ServicesHere(environment);
    return new House(stack, kafka, elasticsearch, services, told);
  }

  private static RunningServices apart(Environment environment, Timeline told) throws CannotGoOn {
    try {
      Path logs = Files.createTempDirectory("wireroom-logs-");
      told.say("logs of the services: " + logs);
      return ServicesApart.start(environment, logs);
    } catch (IOException failure) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE, "the services cannot be started: " + failure.getMessage());
    }
  }
}
