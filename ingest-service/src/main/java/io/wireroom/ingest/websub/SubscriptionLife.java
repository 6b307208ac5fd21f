package io.wireroom.ingest.websub;

import io.wireroom.event.Source;
import io.wireroom.event.Standing;
import io.wireroom.event.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a subscription goes from one standing to the next. Pure. */
final class SubscriptionLife {
  /** What we ask for; the hub decides. */
  static final Duration WISHED_LEASE = Duration.ofDays(10);

  private static final Duration LONGEST_LEASE = Duration.ofDays(90);
  private static final Duration VERIFIED_WITHIN = Duration.ofMinutes(5);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(12);
  private static final Duration DENIED_FOR = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final int LONGEST_REASON = 300;

  private SubscriptionLife() {}

  static Subscription begun(Source source, HubOffer offer, String window, Keys keys, Instant now) {
    return Subscription.newBuilder()
        .setSourceId(source.getSourceId())
        .setFeedUrl(String.valueOf(source.getUrl()))
        .setHub(offer.hub().toString())
        .setTopic(offer.topic().toString())
        .setCallback(keys.callback())
        .setToken(keys.token())
        .setSecret(keys.secret())
        .setStanding(Standing.NEW)
        .setWindow(window)
        .setNextAsk(now)
        .build();
  }

  /**
   * What only the hub and we know.
   *
   * @param callback address to push to, with the token in it
   */
  record Keys(String token, String callback, String secret) {}

  static Subscription asked(Subscription before, String callback, Instant now) {
    return Subscription.newBuilder(before)
        .setCallback(callback)
        .setAskedAt(now)
        .setNextAsk(now.plus(VERIFIED_WITHIN))
        .build();
  }

  /** The hub refused the request, or did not verify it in time; a lease goes on to its end. */
  static Subscription unanswered(Subscription before, String reason, Instant now) {
    int failures = before.getFailuresInARow() + 1;
    Duration doubled = FIRST_BACKOFF.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return Subscription.newBuilder(before)
        .setAskedAt(null)
        .setFailuresInARow(failures)
        .setLastError(shortened(reason))
        .setNextAsk(now.plus(shorter(doubled, LONGEST_BACKOFF)))
        .build();
  }

  /**
   * The hub has confirmed; it is asked again when two thirds of the lease are over.
   *
   * @param lease as the hub says; null when it does not
   */
  static Subscription verified(Subscription before, @Nullable Duration lease, Instant now) {
    Duration granted = shorter(lease == null ? WISHED_LEASE : lease, LONGEST_LEASE);
    Duration renewed = granted.multipliedBy(2).dividedBy(3);
    return Subscription.newBuilder(before)
        .setStanding(Standing.LIVE)
        .setAskedAt(null)
        .setLeaseEnd(now.plus(granted))
        .setNextAsk(now.plus(longer(renewed, SHORTEST_PAUSE)))
        .setFailuresInARow(0)
        .setLastError(null)
        .build();
  }

  static Subscription denied(Subscription before, String reason, Instant now) {
    return Subscription.newBuilder(before)
        .setStanding(Standing.DENIED)
        .setAskedAt(null)
        .setLeaseEnd(null)
        .setLastError(shortened("the hub denied the subscription: " + reason))
        .setNextAsk(now.plus(DENIED_FOR))
        .build();
  }

  static Subscription pushed(Subscription before) {
    return before.getPushedSincePoll() && !before.getSilent()
        ? before
        : Subscription.newBuilder(before).setPushedSincePoll(true).setSilent(false).build();
  }

  /** A poll saw the feed: a hub that has not pushed what changed is not relied upon. */
  static Subscription polled(Subscription before, String window) {
    boolean changed = before.getWindow() != null && !before.getWindow().equals(window);
    boolean missed =
        before.getStanding() == Standing.LIVE && changed && !before.getPushedSincePoll();
    return Subscription.newBuilder(before)
        .setWindow(window)
        .setPushedSincePoll(false)
        .setSilent(before.getSilent() || missed)
        .build();
  }

  /** Whether the source still is what was subscribed for. */
  static boolean wanted(Subscription subscription, Optional<Source> source) {
    return source
        .filter(there -> !there.getPaused())
        .filter(there -> subscription.getFeedUrl().equals(there.getUrl()))
        .isPresent();
  }

  static boolean same(Subscription subscription, HubOffer offer) {
    return subscription.getHub().equals(offer.hub().toString())
        && subscription.getTopic().equals(offer.topic().toString());
  }

  /** Whether the hub can be relied upon now. */
  static boolean pushes(Subscription subscription, Instant now) {
    return subscription.getStanding() == Standing.LIVE
        && !subscription.getSilent()
        && subscription.getLeaseEnd() != null
        && subscription.getLeaseEnd().isAfter(now);
  }

  /** The address that a hub is told, below our own. */
  static String callback(URI own, String token) {
    return own.toString().replaceAll("/+$", "") + CallbackRoutes.PATH + token;
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
