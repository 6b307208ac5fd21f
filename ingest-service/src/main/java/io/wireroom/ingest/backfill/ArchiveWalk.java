package io.wireroom.ingest.backfill;

import io.wireroom.event.Backfill;
import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.schedule.FeedWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through archived feeds goes next. It begins at the feed itself, which leads to the
 * newest archive, and goes from each document to the one before. Pure.
 *
 * @param mostDocuments a walk ends after so many
 */
record ArchiveWalk(int mostDocuments) {
  /** A person wants the history. */
  static final String ASKED_FOR = "asked-for";

  /** Entries were missed. */
  static final String GAP = "gap";

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_FAILURES = 5;

  /**
   * Begins a walk.
   *
   * @param window of a gap, the entries seen before it; empty to walk to the end
   */
  static Backfill begin(
      String sourceId, String feed, String reason, List<Integer> window, Instant now) {
    return Backfill.newBuilder()
        .setSourceId(sourceId)
        .setReason(reason)
        .setNext(feed)
        .setWindow(window)
        .setStartedAt(now)
        .setNextDue(now)
        .build();
  }

  /** Whether the document to be fetched next is the feed itself, which polls have archived. */
  static boolean atFeed(Backfill walk) {
    return walk.getVisited().isEmpty();
  }

  /** Returns the walk after a document was read, and archived unless it was the feed itself. */
  Backfill after(Backfill walk, ArchiveDocument document, Instant now) {
    List<String> visited = new ArrayList<>(walk.getVisited());
    visited.add(Fingerprint.of(String.valueOf(walk.getNext())));
    int documents = walk.getDocuments() + (atFeed(walk) ? 0 : 1);
    String ended = end(walk, document, visited, documents);
    return Backfill.newBuilder(walk)
        .setNext(ended == null ? document.older() : null)
        .setVisited(visited)
        .setDocuments(documents)
        .setFailures(0)
        .setNextDue(now)
        .setEnded(ended)
        .build();
  }

  /** Returns the walk after a fetch that gave no document. */
  Backfill after(Backfill walk, FetchResult result, Instant now) {
    if (result instanceof FetchResult.AskedToWait wait) {
      return later(
          walk, longer(wait.retryAfter(), FIRST_PAUSE), "the publisher asked us to wait", now);
    }
    if (result instanceof FetchResult.Unreachable unreachable) {
      return later(walk, FIRST_PAUSE, unreachable.reason(), now);
    }
    if (result instanceof FetchResult.Refused refused) {
      return refused.status() >= 500
          ? later(walk, FIRST_PAUSE, refused.reason(), now)
          : ended(walk, refused.reason());
    }
    return ended(walk, "the publisher does not have it any more");
  }

  private @Nullable String end(
      Backfill walk, ArchiveDocument document, List<String> visited, int documents) {
    if (document.error() != null) {
      return document.error();
    }
    FeedWindow before = FeedWindow.ofMarks(walk.getWindow());
    if (before.size() > 0 && document.window().newSince(before) < document.window().size()) {
      return "the gap is closed";
    }
    if (document.older() == null) {
      return atFeed(walk) ? "the feed has no archive" : "the archive has no more";
    }
    if (visited.contains(Fingerprint.of(document.older()))) {
      return "the archive leads in a circle";
    }
    return documents >= mostDocuments ? "no more than " + mostDocuments + " are walked" : null;
  }

  private static Backfill later(Backfill walk, Duration pause, String why, Instant now) {
    int failures = walk.getFailures() + 1;
    if (failures >= MOST_FAILURES) {
      return ended(walk, why);
    }
    return Backfill.newBuilder(walk)
        .setFailures(failures)
        .setNextDue(now.plus(pause.multipliedBy(failures)))
        .build();
  }

  private static Backfill ended(Backfill walk, String why) {
    return Backfill.newBuilder(walk).setNext(null).setEnded(why).build();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
