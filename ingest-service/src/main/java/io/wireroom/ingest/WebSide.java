package io.wireroom.ingest;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.wireroom.event.Topics;
import io.wireroom.ingest.backfill.BackfillRoutes;
import io.wireroom.ingest.backfill.Backfills;
import io.wireroom.ingest.desk.DeskRoutes;
import io.wireroom.ingest.discover.FeedDiscovery;
import io.wireroom.ingest.embargo.HeldArticles;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.health.SourceStates;
import io.wireroom.ingest.opml.ImportReports;
import io.wireroom.ingest.opml.ListImports;
import io.wireroom.ingest.opml.ListedFeeds;
import io.wireroom.ingest.opml.OpmlRoutes;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.push.DeliveryRoutes;
import io.wireroom.ingest.push.EmbargoRoutes;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.source.SourceActionRoutes;
import io.wireroom.ingest.source.SourceActions;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.source.SourceRoutes;
import io.wireroom.runtime.access.Gate;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.process.ServiceFrame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the service offers over HTTP, put together. */
final class WebSide implements AutoCloseable {
  private final SourceStates states;
  private final ImportReports reports;
  private final ListedFeeds listed;
  private final Router router;

  WebSide(
      IngestSettings settings,
      ServiceFrame frame,
      Publisher publisher,
      SourceDirectory directory,
      OwnedSources owned,
      HeldArticles held,
      Archive archive,
      Backfills backfills,
      Fetcher fetcher,
      HostTurns turns,
      @Nullable HubPushes hubPushes) {
    Topics topics = settings.kafka().topics();
    states =
        new SourceStates(
            frame.kafka(),
            topics,
            id -> hubPushes == null ? Optional.empty() : hubPushes.inWords(id),
            frame.broken()::completeExceptionally);
    Previewer previewer = new Previewer(frame.vertx(), fetcher, turns);
    FeedDiscovery discovery = new FeedDiscovery(previewer);
    SourceActions actions = new SourceActions(directory, previewer);
    reports =
        new ImportReports(frame.kafka(), topics, publisher, frame.broken()::completeExceptionally);
    listed = new ListedFeeds(frame.vertx(), reports, owned, directory, previewer);
    ListImports imports = new ListImports(directory, reports);

    router = Router.router(frame.vertx());
    new Gate(frame.vertx(), settings.callers(), IngestScopes.RULES).addTo(router);
    new SourceRoutes(directory, states).addTo(router);
    new SourceActionRoutes(actions, states, discovery).addTo(router);
    new OpmlRoutes(imports).addTo(router);
    new DeliveryRoutes(archive, directory, settings.largestDelivery()).addTo(router);
    new BackfillRoutes(directory, backfills).addTo(router);
    new EmbargoRoutes(archive, held).addTo(router);
    new DeskRoutes(settings.deskKey(), directory, states, actions, discovery, imports)
        .addTo(router);
    if (hubPushes != null) {
      hubPushes.addTo(router);
    }
  }

  /** Completes when the states of all sources and the last imports are known. */
  Future<?> known() {
    return Future.all(states.start(), reports.start());
  }

  /** Starts what goes on without being asked. */
  void start() {
    listed.start();
  }

  Router router() {
    return router;
  }

  @Override
  public void close() {
    listed.close();
    reports.close();
    states.close();
  }
}
