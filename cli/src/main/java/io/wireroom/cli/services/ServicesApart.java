package io.wireroom.cli.services;

import io.wireroom.localstack.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The services in processes of their own, as in production; they end with this one. */
public final class ServicesApart implements RunningServices {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Environment environment;
  private final Path logs;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Map<Program, Process> processes = new EnumMap<>(Program.class);

  private ServicesApart(Environment environment, Path logs) {
    this.environment = environment;
    this.logs = logs;
  }

  /**
   * Starts all three at once.
   *
   * @param logs directory that takes one log file a service
   */
  public static ServicesApart start(Environment environment, Path logs) throws IOException {
    Map<Program, Integer> ports = Environment.portsFrom(0);
    ports.putAll(environment.ports());
    ports.replaceAll((program, port) -> port == 0 ? FreePort.find() : port);
    ServicesApart apart =
        new ServicesApart(
            new Environment(
                environment.kafka(), environment.elasticsearch(), ports, environment.more()),
            logs);
    try {
      for (Program program : Program.values()) {
        apart.launch(program);
      }
      return apart;
    } catch (IOException | RuntimeException failed) {
      apart.close();
      throw failed;
    }
  }

  @Override
  public URI address(Program program) {
    return URI.create("http://127.0.0.1:" + environment.ports().get(program));
  }

  @Override
  public void checkAlive() {
    processes.forEach(
        (program, process) -> {
          if (!process.isAlive()) {
            throw new IllegalStateException(
                program.label()
                    + " ended with code "
                    + process.exitValue()
                    + "; see "
                    + log(program));
          }
        });
  }

  @Override
  public OptionalLong pid(Program program) {
    return OptionalLong.of(process(program).pid());
  }

  /** Ends one as kill -9 does. */
  public void kill(Program program) {
    process(program).destroyForcibly().onExit().join();
  }

  /** Starts one again, with the settings that it had; returns when it answers. */
  public void startAgain(Program program) throws IOException, InterruptedException {
    launch(program);
    await(program);
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    for (Process process : processes.values()) {
      try {
        if (!process.waitFor(4, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }

  private void launch(Program program) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.mainClass()));
    Map<String, String> variables = new HashMap<>(environment.of(program));
    variables.put("WIREROOM_PARENT", Long.toString(ProcessHandle.current().pid()));
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log(program).toFile()));
    processes.put(program, builder.start());
  }

  @Override
  public void await(Program program) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers(program)) {
      if (!process(program).isAlive()) {
        throw new IOException(program.label() + " ended while starting; see " + log(program));
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(program.label() + " does not answer; see " + log(program));
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
  }

  private boolean answers(Program program) throws InterruptedException {
    try {
      HttpRequest get =
          HttpRequest.newBuilder(address(program).resolve("/health/live"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(get, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Process process(Program program) {
    Process process = processes.get(program);
    if (process == null) {
      throw new IllegalStateException(program + " was not started");
    }
    return process;
  }

  private Path log(Program program) {
    return logs.resolve(program.label() + ".log");
  }
}
