package io.wireroom.cli.services;

import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The services in this process, which saves two JVMs. */
public final class ServicesHere implements RunningServices {
  private final Map<Program, Service> services = new EnumMap<>(Program.class);

  private ServicesHere(Environment environment) {
    for (Program program : Program.values()) {
      services.put(program, program.make(Settings.of(environment.of(program))));
    }
  }

  /**
   * Starts all three at once; returns when they answer.
   *
   * @throws TransientFailure when one cannot start; the others are closed then
   */
  public static ServicesHere start(Environment environment)
      throws TransientFailure, InterruptedException {
    ServicesHere here = new ServicesHere(environment);
    try {
      CompletableFuture.allOf(
              here.services.values().stream()
                  .map(
                      service ->
                          CompletableFuture.runAsync(() -> start(service), ServicesHere::inThread))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      return here;
    } catch (CompletionException failed) {
      here.close();
      if (failed.getCause() instanceof TransientFailure failure) {
        throw failure;
      }
      throw failed;
    }
  }

  @Override
  public void checkAlive() {
    services.forEach(
        (program, service) -> {
          if (service.broken().isDone()) {
            try {
              service.broken().join();
            } catch (CompletionException bug) {
              throw new IllegalStateException(program.label() + " ended on a bug", bug.getCause());
            }
          }
        });
  }

  @Override
  public URI address(Program program) {
    Service service = services.get(program);
    if (service == null) {
      throw new IllegalStateException(program + " is not there");
    }
    return URI.create("http://127.0.0.1:" + service.port());
  }

  @Override
  public OptionalLong pid(Program program) {
    return OptionalLong.empty();
  }

  @Override
  public void close() {
    CompletableFuture.allOf(
            services.values().stream()
                .map(service -> CompletableFuture.runAsync(service::close, ServicesHere::inThread))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static void inThread(Runnable start) {
    new Thread(start, "start").start();
  }

  private static void start(Service service) {
    try {
      service.start();
    } catch (TransientFailure failure) {
      throw new CompletionException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CompletionException(interrupted);
    }
  }
}
