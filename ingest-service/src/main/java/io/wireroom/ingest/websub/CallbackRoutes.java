package io.wireroom.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Arrival;
import io.wireroom.event.Subscription;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.push.EncodedBody;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What hubs call: {@code GET /websub/TOKEN} to verify that we meant it, {@code POST} to push. A
 * push is answered 202 when Kafka has it, and also when its signature is wrong, which tells a
 * forger nothing; a hub that pushes what nobody wants is told 410.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">WebSub, verification of
 *     intent</a>
 */
public final class CallbackRoutes {
  static final String PATH = "/websub/";
  private static final int LONGEST_CHALLENGE = 4_096;

  private final Subscriptions subscriptions;
  private final SourceDirectory sources;
  private final Archive archive;
  private final MeterRegistry meters;
  private final int largest;

  /**
   * Routes for hubs.
   *
   * @param largest most bytes of a push
   */
  public CallbackRoutes(
      Subscriptions subscriptions,
      SourceDirectory sources,
      Archive archive,
      MeterRegistry meters,
      int largest) {
    this.subscriptions = subscriptions;
    this.sources = sources;
    this.archive = archive;
    this.meters = meters;
    this.largest = largest;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(PATH + ":token").handler(this::verify);
    router.post(PATH + ":token").handler(new RawBody(largest)).handler(this::take);
  }

  private void verify(RoutingContext call) {
    String mode = parameter(call, "hub.mode");
    Optional<Subscription> known = subscriptions.ofToken(call.pathParam("token"));
    Optional<Subscription> wanted =
        known
            .filter(one -> one.getTopic().equals(call.request().getParam("hub.topic")))
            .filter(this::wanted);
    switch (mode) {
      case "subscribe" -> confirm(call, wanted.filter(one -> one.getAskedAt() != null));
      case "unsubscribe" -> {
        // Whoever has forgotten a subscription agrees to its end
        if (known.filter(this::wanted).isPresent()) {
          throw new Refusal.NotFound("this subscription is not to end");
        }
        echo(call);
      }
      case "denied" -> deny(call, wanted);
      default -> throw new Refusal.BadRequest("hub.mode", "subscribe, unsubscribe or denied");
    }
  }

  private void confirm(RoutingContext call, Optional<Subscription> asked) {
    Subscription one =
        asked.orElseThrow(() -> new Refusal.NotFound("nobody here asked for this subscription"));
    challenge(call);
    Duration lease = lease(call.request().getParam("hub.lease_seconds"));
    subscriptions
        .change(one, before -> SubscriptionLife.verified(before, lease, Instant.now()))
        .onSuccess(saved -> echo(call))
        .onFailure(call::fail);
  }

  private void deny(RoutingContext call, Optional<Subscription> wanted) {
    String reason = call.request().getParam("hub.reason", "no reason was given");
    wanted
        .map(
            one ->
                subscriptions.change(
                    one, before -> SubscriptionLife.denied(before, reason, Instant.now())))
        .orElse(Future.succeededFuture())
        .onSuccess(saved -> call.response().setStatusCode(200).end())
        .onFailure(call::fail);
  }

  private void take(RoutingContext call) {
    Subscription one =
        subscriptions
            .ofToken(call.pathParam("token"))
            .filter(this::wanted)
            .orElseThrow(() -> new Refusal.Gone("nobody here is subscribed by this address"));
    Buffer body = call.body().buffer();
    byte[] bytes = body == null ? new byte[0] : body.getBytes();
    String signature = call.request().getHeader("X-Hub-Signature");
    if (bytes.length == 0 || !HubSignature.proves(signature, one.getSecret(), bytes)) {
      count("ignored");
      call.response().setStatusCode(202).end();
      return;
    }
    EncodedBody.decoded(call, body, largest)
        .compose(
            document ->
                archive.arrived(
                    UUID.randomUUID().toString(),
                    one.getSourceId(),
                    Arrival.WEBSUB,
                    one.getTopic(),
                    call.request().getHeader("Content-Type"),
                    document.getBytes()))
        .compose(stored -> subscriptions.change(one, SubscriptionLife::pushed))
        .onSuccess(
            noted -> {
              count("stored");
              call.response().setStatusCode(202).end();
            })
        .onFailure(call::fail);
  }

  private boolean wanted(Subscription one) {
    return SubscriptionLife.wanted(one, sources.find(one.getSourceId()));
  }

  private void count(String outcome) {
    meters.counter("wireroom.websub.pushes", "outcome", outcome).increment();
  }

  private static void echo(RoutingContext call) {
    // What a stranger chose must not be taken for a page of ours
    call.response()
        .putHeader("Content-Type", "text/plain")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(challenge(call));
  }

  private static String challenge(RoutingContext call) {
    String challenge = parameter(call, "hub.challenge");
    if (challenge.length() > LONGEST_CHALLENGE) {
      throw new Refusal.BadRequest("hub.challenge", "at most " + LONGEST_CHALLENGE + " characters");
    }
    return challenge;
  }

  private static @Nullable Duration lease(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  private static String parameter(RoutingContext call, String name) {
    String value = call.request().getParam(name);
    if (value == null) {
      throw new Refusal.BadRequest(name + " is missing");
    }
    return value;
  }
}
