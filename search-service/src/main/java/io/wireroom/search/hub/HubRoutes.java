package io.wireroom.search.hub;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.out.FeedAddress;
import io.wireroom.search.out.PublicAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The hub over HTTP: {@code POST /hub}. A request that can be taken is answered 202 and then
 * verified; one that cannot is told why.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub">WebSub, hub</a>
 */
final class HubRoutes {
  private static final int LARGEST_BODY = 16 * 1024;
  private static final int MOST_VERIFIED_AT_ONCE = 32;

  private final Subscribers subscribers;
  private final SavedSearches searches;
  private final Supplier<ConceptNames> names;
  private final PublicAddress address;
  private final AtomicInteger verified = new AtomicInteger();

  HubRoutes(
      Subscribers subscribers,
      SavedSearches searches,
      Supplier<ConceptNames> names,
      PublicAddress address) {
    this.subscribers = subscribers;
    this.searches = searches;
    this.names = names;
    this.address = address;
  }

  /** Adds the route. */
  void addTo(Router router) {
    router
        .post("/hub")
        .handler(BodyHandler.create(false).setHandleFileUploads(false).setBodyLimit(LARGEST_BODY))
        .handler(this::take);
  }

  private void take(RoutingContext call) {
    SubscriptionRequest request = SubscriptionRequest.of(call.request().formAttributes());
    URI base = address.base(call.request());
    if (!base.equals(request.topic().resolve("/"))) {
      throw new Refusal.NotFound("hub.topic is no feed of ours; they begin with " + base + "v1/");
    }
    FeedQuestion question = FeedQuestion.of(FeedAddress.of(request.topic()), searches, names.get());
    if (request.subscribes()) {
      subscribers.makeRoom(request);
    }
    if (verified.incrementAndGet() > MOST_VERIFIED_AT_ONCE) {
      verified.decrementAndGet();
      throw new Refusal.Unavailable("many requests are being verified; try again shortly");
    }
    call.response().setStatusCode(202).end();
    subscribers.take(request, question).onComplete(done -> verified.decrementAndGet());
  }
}
