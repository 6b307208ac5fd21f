package io.wireroom.runtime.process;

import io.wireroom.runtime.kafka.TransientFailure;
import java.util.concurrent.CompletableFuture;

/** A service that can be started once and closed once, in a process of its own or beside others. */
public interface Service extends AutoCloseable {
  /**
   * Connects and begins to work; returns when requests are taken.
   *
   * @throws TransientFailure when something it needs does not answer
   */
  void start() throws TransientFailure, InterruptedException;

  /** The port of its HTTP side, once started. */
  int port();

  /** Completes exceptionally when the service has ended on a bug. */
  CompletableFuture<Void> broken();

  /**
   * Takes no more work, lets what is in hand end, frees everything; returns within five seconds.
   */
  @Override
  void close();
}
