package io.wireroom.search.elasticsearch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where Elasticsearch's futures become Vert.x's. */
public final class Answers {
  private static final int LIMIT_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 60;

  private Answers() {}

  /**
   * Waits for an answer for ten seconds, and gives it on the thread that asked when that is an
   * event loop.
   *
   * @return fails as {@link Failures} says
   */
  public static <T> Future<T> of(CompletionStage<T> stage) {
    Context asking = Vertx.currentContext();
    Future<T> answer =
        asking == null
            ? Future.fromCompletionStage(stage)
            : Future.fromCompletionStage(stage, asking);
    return answer
        .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)
        .recover(failure -> Future.failedFuture(Failures.of(failure)));
  }

  /**
   * Blocks until there is an answer, for a minute at most. For a poll thread.
   *
   * @throws TransientFailure as {@link Failures} says
   * @throws IllegalStateException when the request itself is refused, a bug of ours
   */
  public static <T> T await(CompletableFuture<T> asked)
      throws TransientFailure, InterruptedException {
    try {
      return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      asked.cancel(true);
      if (Failures.of(failed) instanceof TransientFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("a request of ours is refused", failed);
    }
  }
}
