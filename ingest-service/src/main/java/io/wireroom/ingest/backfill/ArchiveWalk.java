package io.wireroom.ingest.backfill;

import io.wireroom.event.Backfill;
import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.schedule.FeedWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** A source is followed for the first time, and its history is wanted. */
  static final String NEW_SOURCE = "new-source";

  /** Entries were missed. */
  static final String GAP = "gap";

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_FAILURES = 5;

  /** Begins a walk to the end. */
  static Backfill whole(String sourceId, String feed, String reason, Instant now) {
    return begin(sourceId, feed, reason, List.of(), now).setWhole(feed).build();
  }

  /**
   * Mends a gap: by a walk to an entry seen before it, after the walk that is under way when there
   * is one. That has passed the place, since walks begin at the feed.
   *
   * @param window the entries seen before the gap; of two gaps those of the first lead past both
   */
  static Backfill gap(
      String sourceId, String feed, List<Integer> window, Optional<Backfill> known, Instant now) {
    Backfill last = known.orElse(null);
    if (last != null && last.getNext() != null) {
      return last.getGap().isEmpty() ? Backfill.newBuilder(last).setGap(window).build() : last;
    }
    return begin(sourceId, feed, GAP, window, now)
        .setWhole(last == null ? null : last.getWhole())
        .build();
  }

  /** Returns a walk that has gone on, with the gap that was met meanwhile; that is mended next. */
  static Backfill withGap(Backfill walk, Optional<Backfill> known, String feed, Instant now) {
    List<Integer> window = known.map(Backfill::getGap).orElse(List.of());
    Backfill next = Backfill.newBuilder(walk).setGap(window).build();
    return next.getNext() != null || window.isEmpty()
        ? next
        : gap(walk.getSourceId(), feed, window, Optional.of(next), now);
  }

  private static Backfill.Builder begin(
      String sourceId, String feed, String reason, List<Integer> window, Instant now) {
    return Backfill.newBuilder()
        .setSourceId(sourceId)
        .setReason(reason)
        .setNext(feed)
        .setWindow(window)
        .setStartedAt(now)
        .setNextDue(now);
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
