package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import io.vertx.core.http.HttpClosedException;
import io.wireroom.runtime.kafka.TransientFailure;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Tells failures that pass from bugs of ours. */
public final class Failures {
  /** Statuses that a request of ours gets without being wrong itself. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 413, 429);

  /** A 403 that tells nothing of who we are: the disk is full, or somebody has blocked writing. */
  private static final String BLOCKED = "cluster_block_exception";

  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;

  private Failures() {}

  /**
   * Classifies what a call ended with.
   *
   * @return a {@link TransientFailure} when Elasticsearch is away, busy, blocked, lacks the alias,
   *     refuses us or cannot be trusted; otherwise the failure itself, a bug
   */
  public static Throwable of(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ElasticsearchException answered) {
      return passes(answered.status())
          ? new TransientFailure(answer(answered.status(), answered.error().type()), answered)
          : answered;
    }
    if (cause instanceof TransportException unreadable && unreadable.statusCode() > 0) {
      // A proxy before it, a node that is just starting, or the answer to a HEAD, which has no body
      return new TransientFailure(
          answer(unreadable.statusCode(), "in no form of its own"), unreadable);
    }
    if (cause instanceof SSLException) {
      return new TransientFailure("no TLS with Elasticsearch that can be trusted", cause);
    }
    if (cause instanceof IOException && cause.getCause() instanceof HttpClosedException) {
      return new TransientFailure(
          "Elasticsearch closed the connection; where it speaks TLS, its address begins with https",
          cause);
    }
    if (cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof CancellationException) {
      return new TransientFailure("Elasticsearch does not answer", cause);
    }
    return cause;
  }

  /** In words for whoever runs the service; callers see them, too, so they name nobody. */
  private static String answer(int status, String type) {
    if (status == UNAUTHENTICATED) {
      return "Elasticsearch answered 401: it does not know the user and password, or the API key, that we show";
    }
    if (status == FORBIDDEN && !BLOCKED.equals(type)) {
      return "Elasticsearch answered 403: our user or API key may not do this";
    }
    return "Elasticsearch answered %d, %s".formatted(status, type);
  }

  private static boolean passes(int status) {
    return status >= 500 || PASSING.contains(status);
  }
}
