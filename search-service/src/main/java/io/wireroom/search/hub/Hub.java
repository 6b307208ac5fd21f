package io.wireroom.search.hub;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.notice.Receivers;
import io.wireroom.search.notice.Sender;
import io.wireroom.search.out.PublicAddress;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The hub, put together: takes subscriptions, and ends them.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>
 */
public final class Hub implements AutoCloseable {
  private final Subscribers subscribers;
  private final HubRoutes routes;

  public Hub(
      Vertx vertx,
      Receivers receivers,
      Sender sender,
      SavedSearches searches,
      Supplier<ConceptNames> names,
      PublicAddress address,
      Clock clock) {
    subscribers = new Subscribers(vertx, receivers, new Callback(sender), clock);
    routes = new HubRoutes(subscribers, searches, names, address);
  }

  /** Adds its route. */
  public void addTo(Router router) {
    routes.addTo(router);
  }

  /** Starts to end subscriptions that nobody renews. */
  public void start() {
    subscribers.start();
  }

  /** Ends all subscriptions to feeds of a saved search and tells the subscribers. */
  public void deny(String searchId) {
    subscribers.deny(searchId);
  }

  @Override
  public void close() {
    subscribers.close();
  }
}
