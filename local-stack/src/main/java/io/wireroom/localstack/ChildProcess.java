package io.wireroom.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server as a child of this JVM. Its standard input is a pipe from us: when that ends, because we
 * close it or because we were killed, the child ends as well.
 */
final class ChildProcess implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final int LAST_LINES = 15;

  private final String name;
  private final Process process;
  private final Path log;

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws StackFailure {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      return new ChildProcess(name, builder.start(), log);
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.NOT_STARTED,
          name + " could not be started: " + refused.getMessage(),
          refused);
    }
  }

  /** Waits until the server answers. */
  void awaitReady(BooleanSupplier answers, Duration limit)
      throws StackFailure, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!answers.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new StackFailure(
            StackFailure.NOT_STARTED,
            name + " ended while starting; the end of " + log + ":\n" + lastLines());
      }
      if (System.nanoTime() > deadline) {
        throw new StackFailure(
            StackFailure.NOT_STARTED,
            name
                + " did not answer within "
                + limit.toSeconds()
                + " s; the end of "
                + log
                + ":\n"
                + lastLines());
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends a signal, such as STOP or CONT, to the server and what it started. */
  void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    tree().forEach(one -> command.add(Long.toString(one.pid())));
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException refused) {
      throw new IllegalStateException("no kill command", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it without a word, as a crash would. */
  void kill() {
    List<ProcessHandle> all = tree();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** Asks it to end, and makes it end after three seconds. */
  @Override
  public void close() {
    List<ProcessHandle> all = tree();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException alreadyGone) {
      kill();
    } catch (InterruptedException interrupted) {
      kill();
      Thread.currentThread().interrupt();
    }
    all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> tree() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  private String lastLines() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(the log cannot be read)";
    }
  }
}
