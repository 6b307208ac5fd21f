package io.wireroom.search.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.Receiver;
import io.wireroom.event.ReceiverKind;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.notice.Receivers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is subscribed to feeds of ours: how that begins, goes on and ends. */
final class Subscribers implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Subscribers.class);
  private static final int MOST = 10_000;
  private static final int MOST_OF_A_HOST = 500;
  private static final long SWEEP_MILLIS = 60_000;

  /** A renewal that another instance has just noted must not be swept away. */
  private static final Duration LONG_OVER = Duration.ofHours(1);

  private final Vertx vertx;
  private final Receivers receivers;
  private final Callback callback;
  private final Clock clock;
  private @Nullable Long timer;

  Subscribers(Vertx vertx, Receivers receivers, Callback callback, Clock clock) {
    this.vertx = vertx;
    this.receivers = receivers;
    this.callback = callback;
    this.clock = clock;
  }

  void start() {
    timer = vertx.setPeriodic(SWEEP_MILLIS, tick -> sweep(clock.instant()));
  }

  @Override
  public void close() {
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }

  /**
   * Whether one more may subscribe.
   *
   * @throws Refusal.Unavailable when there are as many as the hub takes, of all or of one host
   */
  void makeRoom(SubscriptionRequest request) {
    List<Receiver> all =
        receivers.all().stream().filter(one -> one.getKind() == ReceiverKind.SUBSCRIBER).toList();
    boolean known = receivers.find(id(request)).isPresent();
    long ofHost =
        all.stream()
            .filter(one -> URI.create(one.getUrl()).getHost().equals(request.callback().getHost()))
            .count();
    if (!known && (all.size() >= MOST || ofHost >= MOST_OF_A_HOST)) {
      throw new Refusal.Unavailable("the hub has as many subscribers as it takes");
    }
  }

  /** Does what a request asks for, once its callback has confirmed it. */
  Future<?> take(SubscriptionRequest request, FeedQuestion question) {
    return callback
        .confirms(request)
        .compose(
            meant -> {
              LOGGER
                  .atInfo()
                  .addKeyValue("host", request.callback().getHost())
                  .addKeyValue("subscribes", request.subscribes())
                  .addKeyValue("confirmed", meant)
                  .log("a subscriber was asked whether it meant it");
              return meant ? change(request, question) : Future.succeededFuture();
            });
  }

  /** The feeds of a search are no more. */
  void deny(String searchId) {
    for (Receiver one : receivers.ofSearch(searchId)) {
      if (one.getKind() == ReceiverKind.SUBSCRIBER) {
        receivers
            .remove(one.getReceiverId())
            .compose(
                removed ->
                    callback.denied(
                        URI.create(one.getUrl()),
                        String.valueOf(one.getFeed()),
                        "the saved search was removed"))
            .onFailure(failure -> notDone(one, failure));
      }
    }
  }

  private Future<?> change(SubscriptionRequest request, FeedQuestion question) {
    return request.subscribes()
        ? receivers.save(receiver(request, question, receivers.find(id(request)), clock.instant()))
        : receivers.remove(id(request));
  }

  static Receiver receiver(
      SubscriptionRequest request, FeedQuestion question, Optional<Receiver> before, Instant now) {
    boolean goesOn = before.filter(one -> Receivers.listens(one, now)).isPresent();
    return Receiver.newBuilder()
        .setReceiverId(id(request))
        .setKind(ReceiverKind.SUBSCRIBER)
        .setSearchId(question.searchId())
        .setUrl(request.callback().toString())
        .setSecret(request.secret())
        .setFeed(request.topic().toString())
        .setParameters(question.standing())
        .setSince(goesOn ? before.get().getSince() : now)
        .setLeaseEnd(now.plus(request.lease()))
        .build();
  }

  private void sweep(Instant now) {
    for (Receiver one : receivers.all()) {
      Instant end = one.getLeaseEnd();
      if (end != null && end.plus(LONG_OVER).isBefore(now)) {
        receivers.remove(one.getReceiverId()).onFailure(failure -> notDone(one, failure));
      }
    }
  }

  private static void notDone(Receiver one, Throwable failure) {
    LOGGER
        .atWarn()
        .addKeyValue("receiver", one.getReceiverId())
        .addKeyValue("error", failure.getMessage())
        .log("a subscription could not be ended now");
  }

  /** A subscription is known by its feed and its callback. */
  private static String id(SubscriptionRequest request) {
    return "sub-"
        + UUID.nameUUIDFromBytes(
            (request.topic() + "\u0000" + request.callback()).getBytes(StandardCharsets.UTF_8));
  }
}
