package io.wireroom.ingest;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.wireroom.event.Arrival;
import io.wireroom.event.PageCheck;
import io.wireroom.event.PageWanted;
import io.wireroom.event.Source;
import io.wireroom.event.Topics;
import io.wireroom.ingest.backfill.Backfiller;
import io.wireroom.ingest.backfill.Backfills;
import io.wireroom.ingest.crawl.OwnedRecords;
import io.wireroom.ingest.crawl.PageChecker;
import io.wireroom.ingest.crawl.PageFetcher;
import io.wireroom.ingest.crawl.PageVisit;
import io.wireroom.ingest.crawl.WantedPage;
import io.wireroom.ingest.embargo.HeldArticles;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.folder.WatchedFolder;
import io.wireroom.ingest.parse.DeliveryParser;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.schedule.Poller;
import io.wireroom.ingest.schedule.PushedSources;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.source.SourcesFile;
import io.wireroom.runtime.kafka.PollLoop;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.process.ServiceFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The ingest service: polls sources and takes pushes, archives what arrives, and reads article
 * revisions out of it.
 */
public final class IngestService implements Service {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE_OF_A_HOST = Duration.ofSeconds(1);
  private static final int DELIVERIES_AT_ONCE = 20;
  private static final int SOURCES_AT_ONCE = 500;
  private static final int PAGES_AT_ONCE = 100;

  private final ServiceFrame frame;
  private final Publisher publisher;
  private final SourceDirectory directory;
  private final HeldArticles held;
  private final Fetcher fetcher;
  private final @Nullable HubPushes hubPushes;
  private final @Nullable WatchedFolder folder;
  private final Backfills backfills;
  private final Backfiller backfiller;
  private final Poller poller;
  private final PollLoop owning;
  private final PollLoop parsing;
  private final PollLoop wanting;
  private final PageFetcher pageFetcher;
  private final PollLoop checking;
  private final PageChecker pageChecker;
  private final WebSide web;
  private final List<Source> sourcesFromFile;

  public IngestService(IngestSettings settings) {
    Topics topics = settings.kafka().topics();
    sourcesFromFile =
        settings.sourcesFile().isEmpty()
            ? List.of()
            : SourcesFile.read(Path.of(settings.sourcesFile()));
    frame = new ServiceFrame(settings.kafka(), settings.http(), settings.longestPause());
    publisher = new Publisher(frame.vertx(), frame.kafka().producer());
    TopicReplay replay = new TopicReplay(frame.kafka()::reader, REPLAY_LIMIT);
    directory =
        new SourceDirectory(
            frame.kafka(), topics, publisher, frame.broken()::completeExceptionally);

    held = new HeldArticles(frame.kafka(), topics, frame.broken()::completeExceptionally);
    AddressGuard guard = new AddressGuard(settings.allowedHosts());
    Fetcher.FetchLimits limits =
        new Fetcher.FetchLimits(
            settings.largestDelivery(), CONNECT_LIMIT, settings.fetchLimit(), settings.userAgent());
    fetcher = new Fetcher(frame.vertx(), guard, limits);
    Archive archive = new Archive(publisher, topics, directory);
    OwnedSources owned = new OwnedSources(topics, replay);
    owning = frame.kafka().atLeastOnceLoop("poll", topics.sources(), SOURCES_AT_ONCE, owned);
    hubPushes =
        settings.callbackUrl().isEmpty()
            ? null
            : new HubPushes(settings, frame, publisher, directory, owned, archive, guard, limits);
    folder =
        settings.folder().isEmpty()
            ? null
            : new WatchedFolder(
                frame.vertx(),
                Path.of(settings.folder()),
                sourceId -> directory.find(sourceId).isPresent(),
                (deliveryId, sourceId, body) ->
                    archive.arrived(deliveryId, sourceId, Arrival.FILE, null, null, body),
                body -> FeedAccount.of(body, null, null).error(),
                settings.largestDelivery());
    HostTurns turns = new HostTurns(PAUSE_OF_A_HOST, settings.allowedHosts());
    backfills =
        new Backfills(frame.kafka(), topics, publisher, frame.broken()::completeExceptionally);
    backfiller =
        new Backfiller(
            frame.vertx(),
            directory,
            owned,
            backfills,
            fetcher,
            turns,
            archive,
            settings.backfillDocuments());
    PushedSources pushed = hubPushes == null ? PushedSources.NONE : hubPushes.subscriber();
    poller =
        new Poller(
            frame.vertx(),
            owned,
            fetcher,
            archive,
            publisher,
            topics,
            turns,
            pushed,
            backfiller::gap,
            frame.meters());

    DeliveryParser parser =
        new DeliveryParser(topics, replay, Clock.systemUTC(), settings.gonePause());
    parsing =
        frame.kafka().transactionalLoop("parse", topics.deliveries(), DELIVERIES_AT_ONCE, parser);

    OwnedRecords<PageWanted, WantedPage> wanted = OwnedRecords.wantedPages(replay);
    wanting = frame.kafka().atLeastOnceLoop("pages", topics.pagesWanted(), PAGES_AT_ONCE, wanted);
    PageVisit visits =
        new PageVisit(frame.vertx(), fetcher, settings.robotName(), settings.pagePause());
    pageFetcher = new PageFetcher(frame.vertx(), Clock.systemUTC(), wanted, visits, archive, turns);
    OwnedRecords<PageCheck, PageCheck> checked = OwnedRecords.checkedPages(replay);
    checking = frame.kafka().atLeastOnceLoop("checks", topics.pageChecks(), PAGES_AT_ONCE, checked);
    pageChecker =
        new PageChecker(frame.vertx(), Clock.systemUTC(), checked, visits, archive, turns);

    web =
        new WebSide(
            settings, frame, publisher, directory, owned, held, archive, backfills, fetcher, turns,
            hubPushes);
  }

  @Override
  public void start() throws TransientFailure, InterruptedException {
    frame.createTopics();
    frame.await(directory.start(), "the sources could not be read");
    frame.await(held.start(), "what is held could not be read");
    frame.await(web.known(), "the states of the sources and the imports could not be read");
    frame.await(saveSourcesFromFile(), "the sources of the file could not be saved");
    parsing.start();
    owning.start();
    if (hubPushes != null) {
      frame.await(hubPushes.known(), "the subscriptions could not be read");
    }
    frame.await(backfills.start(), "the walks through archives could not be read");
    poller.start();
    backfiller.start();
    web.start();
    wanting.start();
    pageFetcher.start();
    checking.start();
    pageChecker.start();
    frame.listen(web.router(), List.of(owning, parsing, wanting, checking));
    if (hubPushes != null) {
      hubPushes.start();
    }
    if (folder != null) {
      folder.start();
    }
  }

  Router router() {
    return web.router();
  }

  @Override
  public int port() {
    return frame.port();
  }

  @Override
  public CompletableFuture<Void> broken() {
    return frame.broken();
  }

  @Override
  public void close() {
    frame.stopListening();
    poller.close();
    backfiller.close();
    pageFetcher.close();
    pageChecker.close();
    if (folder != null) {
      folder.close();
    }
    if (hubPushes != null) {
      hubPushes.close();
    }
    owning.close();
    wanting.close();
    checking.close();
    parsing.close();
    directory.close();
    held.close();
    backfills.close();
    web.close();
    publisher.close();
    fetcher.close();
    frame.close();
  }

  private Future<?> saveSourcesFromFile() {
    return Future.all(
        sourcesFromFile.stream()
            .filter(
                wished ->
                    directory
                        .find(wished.getSourceId())
                        .map(there -> SourcesFile.differs(wished, there))
                        .orElse(true))
            .map(wished -> Source.newBuilder(wished).setUpdatedAt(Instant.now()).build())
            .map(directory::save)
            .toList());
  }
}
