package io.wireroom.ingest.crawl;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.PageWanted;
import io.wireroom.ingest.crawl.OwnedRecords.Owned;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.push.Archive;
import io.wireroom.ingest.schedule.Rounds;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches wanted pages and archives them, or that they cannot be had. A crash after the archive and
 * before the parser fetches a page once more, which nothing waits for then.
 */
public final class PageFetcher implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(PageFetcher.class);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LATER_PAUSE = Duration.ofMinutes(1);

  /** How far it is with a page: tries that failed, and when the next one is. */
  private record Progress(long offset, int failures, Instant next) {}

  private final Clock clock;
  private final OwnedRecords<PageWanted, WantedPage> pages;
  private final PageVisit visits;
  private final Archive archive;
  private final HostTurns turns;
  private final Map<String, Progress> progress = new ConcurrentHashMap<>();
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final Rounds rounds;

  public PageFetcher(
      Vertx vertx,
      Clock clock,
      OwnedRecords<PageWanted, WantedPage> pages,
      PageVisit visits,
      Archive archive,
      HostTurns turns) {
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::look);
    this.clock = clock;
    this.pages = pages;
    this.visits = visits;
    this.archive = archive;
    this.turns = turns;
  }

  /** Starts looking for wanted pages. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  private void look() {
    progress.entrySet().removeIf(entry -> isPast(entry.getKey(), entry.getValue()));
    Instant now = clock.instant();
    for (Owned<WantedPage> one : pages.all()) {
      if (inFlight.size() >= MOST_AT_ONCE) {
        return;
      }
      Progress known = progress.get(one.what().articleId());
      boolean due = known == null || !known.next().isAfter(now);
      if (due && !inFlight.contains(one.what().articleId())) {
        begin(one.what(), one.offset(), now);
      }
    }
  }

  private boolean isPast(String articleId, Progress known) {
    return pages.of(articleId).filter(one -> one.offset() == known.offset()).isEmpty();
  }

  private void begin(WantedPage one, long offset, Instant now) {
    Optional<URI> url = PageVisit.address(one.url());
    String host = url.map(URI::getRawAuthority).orElse("");
    if (url.isPresent() && !turns.take(host, now)) {
      return;
    }
    inFlight.add(one.articleId());
    url.map(visits::visit)
        .orElseGet(() -> Future.succeededFuture(PageVisit.Outcome.unusable(one.url())))
        .onSuccess(outcome -> turns.rest(host, clock.instant().plus(outcome.pause())))
        .compose(outcome -> settle(one, offset, outcome))
        .onFailure(failure -> notStored(one, host, failure))
        .onComplete(
            done -> {
              turns.done(host, clock.instant());
              inFlight.remove(one.articleId());
            });
  }

  private Future<?> settle(WantedPage one, long offset, PageVisit.Outcome outcome) {
    Progress known = progress.get(one.articleId());
    int failures = known == null ? 1 : known.failures() + 1;
    boolean again = outcome.verdict().kind() == PageVerdict.Kind.TRY_AGAIN && failures < MOST_TRIES;
    if (again) {
      Duration pause = failures == 1 ? FIRST_PAUSE : LATER_PAUSE;
      progress.put(one.articleId(), new Progress(offset, failures, clock.instant().plus(pause)));
      return Future.succeededFuture();
    }
    return archived(one, outcome)
        .onSuccess(
            stored -> progress.put(one.articleId(), new Progress(offset, failures, Instant.MAX)));
  }

  private Future<String> archived(WantedPage one, PageVisit.Outcome outcome) {
    if (!outcome.pages().isEmpty()) {
      return archive.paged(one.sourceId(), one.articleId(), one.url(), outcome.pages());
    }
    String why = outcome.verdict().reason();
    LOGGER
        .atWarn()
        .addKeyValue("feed", one.sourceId())
        .addKeyValue("article", one.articleId())
        .addKeyValue("error", why)
        .log("the page of an article cannot be had");
    return archive.pageMissing(one.sourceId(), one.articleId(), one.url(), why);
  }

  private void notStored(WantedPage one, String host, Throwable failure) {
    // It stays wanted and is fetched again
    turns.rest(host, clock.instant().plus(FIRST_PAUSE));
    LOGGER
        .atWarn()
        .addKeyValue("feed", one.sourceId())
        .addKeyValue("article", one.articleId())
        .addKeyValue("error", failure.getMessage())
        .log("a fetched page could not be stored");
  }
}
