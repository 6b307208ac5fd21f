package io.wireroom.ingest.preview;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.schedule.FetchStory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Fetches for a person who waits: nothing is stored. A host that wants to be left alone is left
 * alone by them too.
 */
public final class Previewer {
  /** The usual pause between two polls is not for people. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  private static final Duration TURN_WAIT = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MILLIS = 200;

  private final Vertx vertx;
  private final Fetcher fetcher;
  private final HostTurns turns;

  public Previewer(Vertx vertx, Fetcher fetcher, HostTurns turns) {
    this.vertx = vertx;
    this.fetcher = fetcher;
    this.turns = turns;
  }

  /** Fetches an address now and tells what would be read. */
  public Future<Preview> now(URI url) {
    Instant now = Instant.now();
    Instant free = turns.freeFrom(host(url));
    if (free.isAfter(now.plus(SHORT))) {
      return Future.succeededFuture(told(url, resting(Duration.between(now, free))));
    }
    return fetched(url);
  }

  /** Fetches an address as {@link #now}, if its host has a turn free; empty when it has none. */
  public Optional<Future<Preview>> ifFree(URI url) {
    return turns.take(host(url), Instant.now()) ? Optional.of(inItsTurn(url)) : Optional.empty();
  }

  /** How long the host of an address is still to be left alone; zero or less when it is not. */
  public Duration rest(URI url) {
    return Duration.between(Instant.now(), turns.freeFrom(host(url)));
  }

  /** Fetches an address when it is its host's turn, and tells what would be read. */
  public Future<Preview> inTurn(URI url) {
    return inTurn(url, Instant.now().plus(TURN_WAIT));
  }

  private Future<Preview> inTurn(URI url, Instant atLatest) {
    Instant now = Instant.now();
    if (turns.take(host(url), now)) {
      return inItsTurn(url);
    }
    return now.isAfter(atLatest)
        ? Future.succeededFuture(told(url, resting(Duration.ZERO)))
        : vertx.timer(LOOK_EVERY_MILLIS).compose(tick -> inTurn(url, atLatest));
  }

  private Future<Preview> inItsTurn(URI url) {
    return fetched(url).onComplete(done -> turns.done(host(url), Instant.now()));
  }

  private Future<Preview> fetched(URI url) {
    return fetcher
        .fetch(url, CacheValidators.NONE)
        .onSuccess(
            result -> {
              if (result instanceof FetchResult.AskedToWait wait) {
                turns.rest(host(url), Instant.now().plus(wait.retryAfter()));
              }
            })
        .compose(result -> vertx.executeBlocking(() -> read(url, result), false));
  }

  private static Preview read(URI url, FetchResult result) {
    if (!(result instanceof FetchResult.Fetched fetched)) {
      return told(url, result);
    }
    FeedAccount account =
        FeedAccount.of(fetched.body().getBytes(), fetched.url().toString(), fetched.contentType());
    return new Preview(url, result, account, account.error());
  }

  private static Preview told(URI url, FetchResult result) {
    return new Preview(url, result, null, FetchStory.error(result));
  }

  private static String host(URI url) {
    return String.valueOf(url.getAuthority());
  }

  private static FetchResult resting(Duration left) {
    return new FetchResult.Unreachable(
        "its host wants to be left alone"
            + (left.isZero() ? "" : " for " + (left.toSeconds() + 1) + " seconds"));
  }
}
