package io.wireroom.ingest.crawl;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.PageCheck;
import io.wireroom.event.Sighting;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the pages of articles are still there, within robots.txt and the pauses of hosts,
 * and archives what it saw. A page counts as gone only when another one of its site is there at the
 * same time: a site that is down, or has moved, withdraws nothing.
 */
public final class PageChecker implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(PageChecker.class);
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final int MOST_AT_ONCE = 4;
  private static final Duration FAILED_PAUSE = Duration.ofSeconds(30);

  private record Seen(Sighting sighting, String why, Duration pause) {}

  private final Vertx vertx;
  private final Clock clock;
  private final OwnedRecords<PageCheck, PageCheck> pages;
  private final PageVisit visits;
  private final Archive archive;
  private final HostTurns turns;

  /** Offset of the record that was done last for an article, or is being done. */
  private final Map<String, Long> done = new ConcurrentHashMap<>();

  private final AtomicInteger inFlight = new AtomicInteger();
  private final Rounds rounds;

  public PageChecker(
      Vertx vertx,
      Clock clock,
      OwnedRecords<PageCheck, PageCheck> pages,
      PageVisit visits,
      Archive archive,
      HostTurns turns) {
    this.vertx = vertx;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::look);
    this.clock = clock;
    this.pages = pages;
    this.visits = visits;
    this.archive = archive;
    this.turns = turns;
  }

  /** Starts looking. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  private void look() {
    Instant now = clock.instant();
    done.keySet().removeIf(articleId -> pages.of(articleId).isEmpty());
    for (Owned<PageCheck> one : pages.all()) {
      Long last = done.get(one.what().getArticleId());
      boolean due = !one.what().getAskAt().isAfter(now) && (last == null || last < one.offset());
      if (due && inFlight.get() < MOST_AT_ONCE) {
        begin(one.what(), one.offset(), now);
      }
    }
  }

  private void begin(PageCheck check, long offset, Instant now) {
    URI url = PageVisit.address(check.getUrl()).orElse(null);
    Optional<URI> control = PageVisit.address(check.getControlUrl());
    String host = url == null ? "" : String.valueOf(url.getRawAuthority());
    if (url != null && !turns.take(host, now)) {
      return;
    }
    inFlight.incrementAndGet();
    done.put(check.getArticleId(), offset);
    Future<Seen> seen =
        url == null || control.isEmpty()
            ? Future.succeededFuture(
                new Seen(Sighting.UNDECIDED, "its link is no web address", Duration.ZERO))
            : visits.look(url).compose(page -> seen(page, control.get()));
    seen.compose(
            what -> {
              leave(url, host, what.pause());
              return archive.looked(
                  check.getSourceId(),
                  check.getArticleId(),
                  check.getUrl(),
                  what.sighting(),
                  what.why());
            })
        .onFailure(
            failure -> {
              leave(url, host, FAILED_PAUSE);
              done.remove(check.getArticleId());
              LOGGER
                  .atWarn()
                  .addKeyValue("feed", check.getSourceId())
                  .addKeyValue("article", check.getArticleId())
                  .addKeyValue("error", failure.getMessage())
                  .log("what was seen of a page could not be stored");
            })
        .onComplete(end -> inFlight.decrementAndGet());
  }

  private Future<Seen> seen(PageVisit.Outcome page, URI control) {
    String why = page.verdict().reason();
    return switch (page.verdict().kind()) {
      case TAKE -> Future.succeededFuture(new Seen(Sighting.PRESENT, "it is there", page.pause()));
      case TRY_AGAIN, GIVE_UP ->
          Future.succeededFuture(new Seen(Sighting.UNDECIDED, why, page.pause()));
      case GONE ->
          vertx
              .timer(page.pause().toMillis() + 1)
              .compose(waited -> visits.look(control))
              .map(
                  other ->
                      other.verdict().kind() == PageVerdict.Kind.TAKE
                          ? new Seen(Sighting.GONE, why, other.pause())
                          : new Seen(
                              Sighting.UNDECIDED,
                              why + ", but so does another page of the site",
                              other.pause()));
    };
  }

  private void leave(@Nullable URI url, String host, Duration pause) {
    if (url != null) {
      turns.rest(host, clock.instant().plus(pause));
      turns.done(host, clock.instant());
    }
  }
}
