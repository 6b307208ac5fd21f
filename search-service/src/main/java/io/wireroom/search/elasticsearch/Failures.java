package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import io.wireroom.runtime.kafka.TransientFailure;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Tells failures that pass from bugs of ours. */
public final class Failures {
  /** Statuses that a request of ours gets without being wrong itself. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 413, 429);

  private Failures() {}

  /**
   * Classifies what a call ended with.
   *
   * @return a {@link TransientFailure} when Elasticsearch is away, busy, blocked, lacks the alias
   *     or refuses us; otherwise the failure itself, a bug
   */
  public static Throwable of(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ElasticsearchException answered) {
      return passes(answered.status())
          ? new TransientFailure(
              "Elasticsearch answered %d, %s".formatted(answered.status(), answered.error().type()),
              answered)
          : answered;
    }
    if (cause instanceof TransportException unreadable && unreadable.statusCode() > 0) {
      // A proxy before it, or a node that is just starting
      return new TransientFailure(
          "Elasticsearch answered " + unreadable.statusCode() + " in no form of its own",
          unreadable);
    }
    if (cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof CancellationException) {
      return new TransientFailure("Elasticsearch does not answer", cause);
    }
    return cause;
  }

  private static boolean passes(int status) {
    return status >= 500 || PASSING.contains(status);
  }
}
