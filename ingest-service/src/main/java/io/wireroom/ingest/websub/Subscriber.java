package io.wireroom.ingest.websub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.Standing;
import io.wireroom.event.Subscription;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.schedule.PushedSources;
import io.wireroom.ingest.schedule.Rounds;
import io.wireroom.ingest.source.SourceDirectory;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes at the hubs that polls find, renews, and ends what is no longer wanted; for the
 * sources that this instance owns. While a hub pushes, its source is polled seldom, to notice when
 * the hub fell silent.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>
 */
public final class Subscriber implements PushedSources, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Subscriber.class);
  private static final Future<Void> DONE = Future.succeededFuture();
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final int MOST_AT_ONCE = 16;
  private static final int TOKEN_BYTES = 24;
  private static final int MOST_UNSUBSCRIBES = 5;

  private final Vertx vertx;
  private final SourceDirectory sources;
  private final OwnedSources owned;
  private final Subscriptions subscriptions;
  private final Hubs hubs;
  private final URI own;
  private final Duration longestUnpolled;
  private final SecureRandom random = new SecureRandom();
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final Rounds rounds;

  /**
   * A subscriber.
   *
   * @param own where hubs reach this service
   * @param longestUnpolled time between two polls of a source whose hub pushes
   */
  public Subscriber(
      Vertx vertx,
      SourceDirectory sources,
      OwnedSources owned,
      Subscriptions subscriptions,
      Hubs hubs,
      URI own,
      Duration longestUnpolled) {
    this.vertx = vertx;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, () -> look(Instant.now()));
    this.sources = sources;
    this.owned = owned;
    this.subscriptions = subscriptions;
    this.hubs = hubs;
    this.own = own;
    this.longestUnpolled = longestUnpolled;
  }

  /** Starts looking for hubs that are to be asked. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  @Override
  public boolean covers(Source source, @Nullable SourceState state, Instant now) {
    if (state == null || state.getLastSuccess() == null) {
      return false;
    }
    return state.getLastSuccess().plus(longestUnpolled).isAfter(now)
        && subscriptions
            .of(source.getSourceId())
            .filter(there -> SubscriptionLife.wanted(there, Optional.of(source)))
            .filter(there -> SubscriptionLife.pushes(there, now))
            .isPresent();
  }

  @Override
  public void polled(Source source, FetchResult.Fetched fetched) {
    vertx
        .executeBlocking(() -> PolledFeed.read(fetched), false)
        .compose(read -> read.map(feed -> reconcile(source, feed)).orElse(DONE))
        .onFailure(failure -> notDone(source.getSourceId(), failure));
  }

  private Future<Void> reconcile(Source source, PolledFeed feed) {
    Optional<Subscription> there = subscriptions.of(source.getSourceId());
    HubOffer offer = feed.offer().orElse(null);
    if (offer == null) {
      return there.map(one -> subscriptions.end(one).compose(ended -> leave(one))).orElse(DONE);
    }
    if (there.filter(one -> isFor(one, source, offer)).isPresent()) {
      return subscriptions.change(
          there.get(), before -> SubscriptionLife.polled(before, feed.window()));
    }
    return subscriptions
        .begin(begun(source, offer, feed.window()))
        .compose(begun -> there.map(this::leave).orElse(DONE));
  }

  /** Tells a hub that it is forgotten here already; one that does not hear it gets 410. */
  private Future<Void> leave(Subscription one) {
    return one.getStanding() == Standing.LIVE ? hubs.unsubscribe(one).mapEmpty() : DONE;
  }

  private static boolean isFor(Subscription one, Source source, HubOffer offer) {
    return one.getFeedUrl().equals(source.getUrl()) && SubscriptionLife.same(one, offer);
  }

  private Subscription begun(Source source, HubOffer offer, String window) {
    String token = newToken();
    var keys = new SubscriptionLife.Keys(token, SubscriptionLife.callback(own, token), newToken());
    return SubscriptionLife.begun(source, offer, window, keys, Instant.now());
  }

  private void look(Instant now) {
    for (Subscription one : subscriptions.all()) {
      String sourceId = one.getSourceId();
      if (inFlight.size() < MOST_AT_ONCE
          && owned.owns(sourceId)
          && isDue(one, now)
          && inFlight.add(sourceId)) {
        act(one, now)
            .onFailure(failure -> notDone(sourceId, failure))
            .onComplete(done -> inFlight.remove(sourceId));
      }
    }
  }

  private boolean isDue(Subscription one, Instant now) {
    boolean moved = !one.getCallback().equals(SubscriptionLife.callback(own, one.getToken()));
    boolean tried = one.getFailuresInARow() > 0;
    return !one.getNextAsk().isAfter(now) || (!tried && (moved || !wanted(one)));
  }

  private Future<Void> act(Subscription one, Instant now) {
    if (!wanted(one)) {
      return end(one);
    }
    if (one.getAskedAt() != null && !one.getNextAsk().isAfter(now)) {
      return failed(one, "the hub did not verify the subscription in time");
    }
    String callback = SubscriptionLife.callback(own, one.getToken());
    return subscriptions
        .change(one, before -> SubscriptionLife.asked(before, callback, now))
        .compose(saved -> hubs.subscribe(one, callback))
        .compose(problem -> problem.isEmpty() ? DONE : failed(one, problem.get()));
  }

  private Future<Void> failed(Subscription one, String problem) {
    LOGGER
        .atWarn()
        .addKeyValue("feed", one.getSourceId())
        .addKeyValue("hub", one.getHub())
        .addKeyValue("error", problem)
        .log("a hub does not take the subscription; the source is polled");
    return subscriptions.change(
        one, before -> SubscriptionLife.unanswered(before, problem, Instant.now()));
  }

  /** A hub that does not answer is asked a few times; what it pushes meanwhile is refused. */
  private Future<Void> end(Subscription one) {
    if (one.getStanding() != Standing.LIVE || one.getFailuresInARow() >= MOST_UNSUBSCRIBES) {
      return subscriptions.end(one);
    }
    return hubs.unsubscribe(one)
        .compose(
            problem -> problem.isEmpty() ? subscriptions.end(one) : failed(one, problem.get()));
  }

  private boolean wanted(Subscription one) {
    return SubscriptionLife.wanted(one, sources.find(one.getSourceId()));
  }

  private String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void notDone(String sourceId, Throwable failure) {
    // It stays due, and is looked at again
    LOGGER
        .atWarn()
        .addKeyValue("feed", sourceId)
        .addKeyValue("error", failure.getMessage())
        .log("a subscription could not be brought forward");
  }
}
