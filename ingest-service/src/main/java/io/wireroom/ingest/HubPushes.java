package io.wireroom.ingest;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.FormSender;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.websub.CallbackRoutes;
import io.wireroom.ingest.websub.Hubs;
import io.wireroom.ingest.websub.Subscriber;
import io.wireroom.ingest.websub.Subscriptions;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.process.ServiceFrame;
import java.net.URI;
import java.util.Optional;

/** All of WebSub, put together; there when hubs can reach the service. */
final class HubPushes implements AutoCloseable {
  private final Subscriptions subscriptions;
  private final FormSender sender;
  private final Subscriber subscriber;
  private final CallbackRoutes routes;

  HubPushes(
      IngestSettings settings,
      ServiceFrame frame,
      Publisher publisher,
      SourceDirectory directory,
      OwnedSources owned,
      Archive archive,
      AddressGuard guard,
      Fetcher.FetchLimits limits) {
    subscriptions =
        new Subscriptions(
            frame.kafka(),
            settings.kafka().topics(),
            publisher,
            frame.broken()::completeExceptionally);
    sender = new FormSender(frame.vertx(), guard, limits);
    subscriber =
        new Subscriber(
            frame.vertx(),
            directory,
            owned,
            subscriptions,
            new Hubs(sender),
            URI.create(settings.callbackUrl()),
            settings.pushedPoll());
    routes =
        new CallbackRoutes(
            subscriptions, directory, archive, frame.meters(), settings.largestDelivery());
  }

  Subscriber subscriber() {
    return subscriber;
  }

  void addTo(Router router) {
    routes.addTo(router);
  }

  /** How the hub of a source is doing, in a sentence. */
  Optional<String> inWords(String sourceId) {
    return subscriptions.inWords(sourceId);
  }

  /** Completes when all subscriptions are known. */
  Future<Void> known() {
    return subscriptions.start();
  }

  /** Begins to ask hubs, which call back: the service must be listening. */
  void start() {
    subscriber.start();
  }

  @Override
  public void close() {
    subscriber.close();
    subscriptions.close();
    sender.close();
  }
}
