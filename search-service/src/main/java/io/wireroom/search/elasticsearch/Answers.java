package io.wireroom.search.elasticsearch;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Where Elasticsearch's futures become Vert.x's. */
public final class Answers {
  private static final int LIMIT_SECONDS = 10;

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
}
