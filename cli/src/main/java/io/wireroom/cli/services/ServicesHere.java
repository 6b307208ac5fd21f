package io.wireroom.cli.services;

import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The services in this process, which saves three JVMs. */
public final class ServicesHere implements RunningServices {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration TRY_EVERY = Duration.ofMillis(100);

  private final Map<Program, CompletableFuture<Service>> started = new EnumMap<>(Program.class);
  private volatile boolean closed;

  /** Starts all three at once. */
  public ServicesHere(Environment environment) {
    for (Program program : Program.values()) {
      CompletableFuture<Service> service = new CompletableFuture<>();
      started.put(program, service);
      Settings settings = Settings.of(environment.of(program));
      new Thread(() -> start(program, settings, service), "start-" + program.label()).start();
    }
  }

  @Override
  public void await(Program program) throws IOException, InterruptedException {
    try {
      future(program).get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof TransientFailure failure) {
        throw new IOException(program.label() + " cannot start: " + inWords(failure), failure);
      }
      throw new IllegalStateException(program.label() + " ended on a bug", failed.getCause());
    }
  }

  @Override
  public URI address(Program program) {
    return URI.create("http://127.0.0.1:" + future(program).join().port());
  }

  @Override
  public OptionalLong pid(Program program) {
    return OptionalLong.empty();
  }

  @Override
  public void checkAlive() {
    started.forEach(
        (program, service) -> {
          if (service.isDone() && service.join().broken().isDone()) {
            try {
              service.join().broken().join();
            } catch (CompletionException bug) {
              throw new IllegalStateException(program.label() + " ended on a bug", bug.getCause());
            }
          }
        });
  }

  @Override
  public void close() {
    closed = true;
    CompletableFuture.allOf(
            started.values().stream()
                .map(
                    service ->
                        service
                            .thenAcceptAsync(Service::close, task -> new Thread(task).start())
                            .exceptionally(notStarted -> null))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  /** Tries until what the service needs is there, as a process of its own does. */
  private void start(Program program, Settings settings, CompletableFuture<Service> started) {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    Service service = null;
    try {
      service = program.make(settings);
      while (!startedNow(service, deadline)) {
        Thread.sleep(TRY_EVERY.toMillis());
      }
      started.complete(service);
    } catch (TransientFailure | InterruptedException | RuntimeException failure) {
      if (service != null) {
        service.close();
      }
      started.completeExceptionally(failure);
    }
  }

  private boolean startedNow(Service service, long deadline)
      throws TransientFailure, InterruptedException {
    try {
      service.start();
      return true;
    } catch (TransientFailure notYet) {
      if (closed || System.nanoTime() > deadline) {
        throw notYet;
      }
      return false;
    }
  }

  private CompletableFuture<Service> future(Program program) {
    CompletableFuture<Service> service = started.get(program);
    if (service == null) {
      throw new IllegalStateException(program + " is not there");
    }
    return service;
  }

  private static String inWords(TransientFailure failure) {
    Throwable cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
  }
}
