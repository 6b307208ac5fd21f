package io.wireroom.ingest.opml;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import io.wireroom.event.Source;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.ingest.schedule.OwnedSources;
import io.wireroom.ingest.schedule.Rounds;
import io.wireroom.ingest.source.SourceDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the feeds of lists whose sources would be polled by this instance: each is fetched once,
 * a few at a time and one at a time of a host, and becomes a source when it is a feed. What waits
 * is in Kafka, so that this goes on after a crash, here or elsewhere.
 */
public final class ListedFeeds implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ListedFeeds.class);
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int AT_ONCE = 8;
  private static final Duration LONGEST_REST = Duration.ofSeconds(20);
  private static final String LEFT_ALONE =
      "not looked at: the publisher wants to be left alone for now";

  private final ImportReports reports;
  private final OwnedSources owned;
  private final SourceDirectory directory;
  private final Previewer previewer;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final Rounds rounds;

  public ListedFeeds(
      Vertx vertx,
      ImportReports reports,
      OwnedSources owned,
      SourceDirectory directory,
      Previewer previewer) {
    this.reports = reports;
    this.owned = owned;
    this.directory = directory;
    this.previewer = previewer;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::look);
  }

  /** Starts looking for feeds that wait. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  private void look() {
    for (ListedFeed feed : reports.waiting()) {
      String key = feed.getImportId() + "/" + feed.getNumber();
      if (inFlight.size() >= AT_ONCE) {
        return;
      }
      if (owned.owns(Objects.requireNonNullElse(feed.getSourceId(), ""))
          && !inFlight.contains(key)) {
        checked(feed).ifPresent(told -> store(feed, key, told));
      }
    }
  }

  private void store(ListedFeed feed, String key, Future<ListedFeed> told) {
    inFlight.add(key);
    told.compose(reports::save)
        .onFailure(failure -> notStored(feed, failure))
        .onComplete(done -> inFlight.remove(key));
  }

  /** Looks at a feed; empty when its host has no turn for it yet. */
  private Optional<Future<ListedFeed>> checked(ListedFeed feed) {
    URI url;
    try {
      url = URI.create(feed.getUrl());
    } catch (IllegalArgumentException broken) {
      return Optional.of(not(feed, ListedFeedOutcome.NO_FEED, "the address cannot be read"));
    }
    if (url.getUserInfo() != null) {
      return Optional.of(
          not(feed, ListedFeedOutcome.NO_FEED, "addresses with a password are not taken"));
    }
    if (previewer.rest(url).compareTo(LONGEST_REST) > 0) {
      return Optional.of(added(feed, null, LEFT_ALONE));
    }
    return previewer.ifFree(url).map(fetched -> fetched.compose(told -> judged(feed, told)));
  }

  private Future<ListedFeed> judged(ListedFeed feed, Preview preview) {
    FeedAccount account = preview.account();
    if (preview.result() instanceof FetchResult.AskedToWait) {
      return added(feed, null, LEFT_ALONE);
    }
    if (account == null) {
      return not(feed, ListedFeedOutcome.DEAD, String.valueOf(preview.problem()));
    }
    if (preview.problem() != null) {
      return not(feed, ListedFeedOutcome.NO_FEED, preview.problem());
    }
    return added(feed, account, account.format() + ", " + account.articles() + " entries");
  }

  private Future<ListedFeed> added(ListedFeed feed, @Nullable FeedAccount account, String detail) {
    Source source = ListedSource.of(feed, account, directory.all());
    return directory
        .save(source)
        .map(
            saved ->
                ListedFeed.newBuilder(feed)
                    .setOutcome(ListedFeedOutcome.ADDED)
                    .setDetail(detail)
                    .setSourceId(saved.getSourceId())
                    .build());
  }

  private static Future<ListedFeed> not(ListedFeed feed, ListedFeedOutcome outcome, String why) {
    return Future.succeededFuture(
        ListedFeed.newBuilder(feed).setOutcome(outcome).setDetail(why).setSourceId(null).build());
  }

  private static void notStored(ListedFeed feed, Throwable failure) {
    // It waits on and is looked at again
    LOGGER
        .atWarn()
        .addKeyValue("import", feed.getImportId())
        .addKeyValue("error", failure.getMessage())
        .log("a feed of a list could not be stored");
  }
}
