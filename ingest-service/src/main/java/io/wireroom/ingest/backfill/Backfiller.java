package io.wireroom.ingest.backfill;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.Backfill;
import io.wireroom.event.Source;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.schedule.FeedWindow;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.schedule.Rounds;
import io.wireroom.ingest.source.SourceDirectory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the archived feeds of the sources that this instance owns, one document at a time, in the
 * same turns of hosts as the polls. A document is in the archive before the walk goes on: a crash
 * between the two fetches it once more, and its entries are known.
 */
public final class Backfiller implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Backfiller.class);
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final int MOST_AT_ONCE = 4;
  private static final Duration ENOUGH_FOR_NOW = Duration.ofDays(1);

  private final Vertx vertx;
  private final SourceDirectory sources;
  private final OwnedSources owned;
  private final Backfills backfills;
  private final Fetcher fetcher;
  private final HostTurns turns;
  private final Archive archive;
  private final ArchiveWalk walking;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final Rounds rounds;

  /**
   * A walker.
   *
   * @param mostDocuments a walk ends after so many
   */
  public Backfiller(
      Vertx vertx,
      SourceDirectory sources,
      OwnedSources owned,
      Backfills backfills,
      Fetcher fetcher,
      HostTurns turns,
      Archive archive,
      int mostDocuments) {
    this.vertx = vertx;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::look);
    this.sources = sources;
    this.owned = owned;
    this.backfills = backfills;
    this.fetcher = fetcher;
    this.turns = turns;
    this.archive = archive;
    walking = new ArchiveWalk(mostDocuments);
  }

  /** Starts looking for walks that go on. */
  public void start() {
    rounds.start();
  }

  /** Walks until what was missed is found, unless a walk has just found nothing. */
  public void gap(String sourceId, FeedWindow before) {
    Instant now = Instant.now();
    Source source = sources.find(sourceId).orElse(null);
    boolean enough =
        backfills
            .find(sourceId)
            .map(
                last ->
                    last.getNext() == null
                        && last.getDocuments() == 0
                        && last.getStartedAt().plus(ENOUGH_FOR_NOW).isAfter(now))
            .orElse(false);
    String feed = source == null ? null : source.getUrl();
    if (feed != null && !enough) {
      backfills
          .change(sourceId, known -> ArchiveWalk.gap(sourceId, feed, before.marks(), known, now))
          .onFailure(failure -> notStored(sourceId, failure));
    }
  }

  @Override
  public void close() {
    rounds.close();
  }

  private void look() {
    Instant now = Instant.now();
    sources.all().stream().filter(this::isUnwalked).forEach(source -> begin(source, now));
    for (Backfill walk : backfills.underWay()) {
      String id = walk.getSourceId();
      boolean wanted =
          owned.owns(id) && sources.find(id).map(source -> !source.getPaused()).orElse(false);
      if (wanted
          && inFlight.size() < MOST_AT_ONCE
          && !inFlight.contains(id)
          && !walk.getNextDue().isAfter(now)) {
        step(walk, now);
      }
    }
  }

  /** A source that wants its history walked and has been read, so that the feed itself is here. */
  private boolean isUnwalked(Source source) {
    String id = source.getSourceId();
    return source.getBackfill()
        && source.getUrl() != null
        && !source.getPaused()
        && owned.owns(id)
        && owned.hasRead(source)
        && !inFlight.contains(id)
        && backfills
            .find(id)
            .map(last -> last.getNext() == null && !source.getUrl().equals(last.getWhole()))
            .orElse(true);
  }

  private void begin(Source source, Instant now) {
    String id = source.getSourceId();
    String feed = String.valueOf(source.getUrl());
    inFlight.add(id);
    backfills
        .change(id, known -> ArchiveWalk.whole(id, feed, ArchiveWalk.NEW_SOURCE, now))
        .onFailure(failure -> notStored(id, failure))
        .onComplete(done -> inFlight.remove(id));
  }

  private void step(Backfill walk, Instant now) {
    URI url = URI.create(String.valueOf(walk.getNext()));
    String host = String.valueOf(url.getAuthority());
    if (!turns.take(host, now)) {
      return;
    }
    inFlight.add(walk.getSourceId());
    fetcher
        .fetch(url, CacheValidators.NONE)
        .onComplete(answer -> turns.done(host, Instant.now()))
        .onSuccess(result -> leaveAlone(host, result))
        .compose(result -> next(walk, result))
        .onSuccess(Backfiller::tell)
        .compose(this::stored)
        .onFailure(failure -> notStored(walk.getSourceId(), failure))
        .onComplete(done -> inFlight.remove(walk.getSourceId()));
  }

  private Future<Backfill> stored(Backfill walk) {
    String id = walk.getSourceId();
    String feed = sources.find(id).map(Source::getUrl).orElse(null);
    return backfills.change(
        id, known -> feed == null ? walk : ArchiveWalk.withGap(walk, known, feed, Instant.now()));
  }

  private void leaveAlone(String host, FetchResult result) {
    if (result instanceof FetchResult.AskedToWait wait) {
      turns.rest(host, Instant.now().plus(wait.retryAfter()));
    }
  }

  private Future<Backfill> next(Backfill walk, FetchResult result) {
    if (!(result instanceof FetchResult.Fetched fetched)) {
      return Future.succeededFuture(walking.after(walk, result, Instant.now()));
    }
    return vertx
        .executeBlocking(() -> ArchiveDocument.of(walk.getSourceId(), fetched), false)
        .compose(
            document ->
                archived(walk, fetched)
                    .map(stored -> walking.after(walk, document, Instant.now())));
  }

  private Future<?> archived(Backfill walk, FetchResult.Fetched fetched) {
    return ArchiveWalk.atFeed(walk)
        ? Future.succeededFuture()
        : archive.backfilled(walk.getSourceId(), fetched);
  }

  private static void tell(Backfill walk) {
    if (walk.getEnded() != null) {
      LOGGER
          .atInfo()
          .addKeyValue("feed", walk.getSourceId())
          .addKeyValue("documents", walk.getDocuments())
          .addKeyValue("reason", walk.getEnded())
          .log("the walk through the archive has ended");
    }
  }

  private static void notStored(String sourceId, Throwable failure) {
    // The walk stays where it was and goes on from there
    LOGGER
        .atWarn()
        .addKeyValue("feed", sourceId)
        .addKeyValue("error", failure.getMessage())
        .log("a step of a walk through the archive could not be stored");
  }
}
