package io.wireroom.search;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.alert.StandingSearches;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.hub.Hub;
import io.wireroom.search.notice.Notices;
import io.wireroom.search.notice.Receivers;
import io.wireroom.search.notice.Sender;
import io.wireroom.search.out.PublicAddress;
import io.wireroom.search.webhook.NoticeRoutes;
import io.wireroom.search.webhook.WebhookRoutes;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who wants to be told, what of, and how they say so. */
final class Audience implements AutoCloseable {
  private final StandingSearches standing;
  private final SavedSearches searches;
  private final Receivers receivers;
  private final Notices notices;
  private final Sender sender;
  private final Hub hub;
  private final Clock clock;

  /**
   * Makes all of it; nothing is read yet.
   *
   * @param address where readers reach us
   * @param guard of the addresses that receivers give
   */
  Audience(
      Vertx vertx,
      KafkaClients kafka,
      Topics topics,
      Publisher publisher,
      Supplier<ConceptNames> names,
      PublicAddress address,
      AddressGuard guard,
      Clock clock,
      Consumer<Throwable> whenBroken) {
    this.clock = clock;
    standing = new StandingSearches(names);
    searches = new SavedSearches(kafka, topics, publisher, standing, whenBroken);
    receivers = new Receivers(kafka, topics, publisher, standing, whenBroken);
    notices = new Notices(kafka, topics, publisher, whenBroken);
    sender = new Sender(vertx, guard);
    hub = new Hub(vertx, receivers, sender, searches, names, address, clock);
  }

  /** Completes when all that was there at the start is known. */
  Future<?> start() {
    hub.start();
    return Future.all(searches.start(), receivers.start(), notices.start());
  }

  void addTo(Router router) {
    new WebhookRoutes(searches, receivers, notices, clock).addTo(router);
    new NoticeRoutes(receivers, notices, clock).addTo(router);
    hub.addTo(router);
  }

  /** Ends what hangs on a saved search, then forgets it. */
  Future<Void> forget(String searchId) {
    hub.deny(searchId);
    Future<Void> ended =
        receivers.webhook(searchId).isPresent()
            ? receivers.remove(searchId)
            : Future.succeededFuture();
    return ended.compose(done -> searches.remove(searchId));
  }

  StandingSearches standing() {
    return standing;
  }

  SavedSearches searches() {
    return searches;
  }

  Receivers receivers() {
    return receivers;
  }

  Notices notices() {
    return notices;
  }

  Sender sender() {
    return sender;
  }

  @Override
  public void close() {
    hub.close();
    sender.close();
    notices.close();
    receivers.close();
    searches.close();
  }
}
