package io.wireroom.localstack;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A server that is being started in a thread of its own. */
final class Starting<T> {
  /** How it is started; being interrupted, it leaves nothing behind. */
  interface Start<T> {
    T start() throws StackFailure, InterruptedException;
  }

  private final CompletableFuture<T> started = new CompletableFuture<>();
  private final Thread thread;

  Starting(Start<T> start) {
    thread =
        new Thread(
            () -> {
              try {
                started.complete(start.start());
              } catch (StackFailure | InterruptedException | RuntimeException failure) {
                started.completeExceptionally(failure);
              }
            },
            "start");
    thread.start();
  }

  T await() throws StackFailure, InterruptedException {
    try {
      return started.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StackFailure failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** The server, which must have been waited for. */
  T now() {
    if (!started.isDone()) {
      throw new IllegalStateException("not started yet");
    }
    return started.join();
  }

  /** Ends the start; what has started already is for the caller to close. */
  Optional<T> giveUp() {
    thread.interrupt();
    try {
      return Optional.of(started.join());
    } catch (CompletionException notStarted) {
      return Optional.empty();
    }
  }
}
