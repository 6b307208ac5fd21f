package io.wireroom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one poll showed, as far as it matters for the next.
 *
 * @param at when the answer was there
 * @param rest how long the publisher wants to be left alone, by Retry-After or max-age; zero when
 *     not said
 * @param window the entries shown; empty unless the answer is full
 * @param dated how far back the dates of the entries reach from now; zero when they have none
 * @param wishes what the feed says of itself; of a full answer only
 * @param unreadable why the document is none that can be read; null when it is one, or there is
 *     none
 */
public record Sighting(
    Instant at,
    Asked asked,
    Answer answer,
    Duration rest,
    FeedWindow window,
    Duration dated,
    Wishes wishes,
    @Nullable String unreadable) {

  /** How it was asked. */
  public enum Asked {
    /** Without validators, since there are none or they are not trusted. */
    PLAINLY,
    /** With validators. */
    CONDITIONALLY,
    /** Without validators although there are some: to see whether its 304s are true. */
    AS_A_CHECK
  }

  /** What came. */
  public enum Answer {
    /** 200 with a document. */
    FULL,
    /** 304. */
    UNCHANGED,
    /** 429 or 503. */
    ASKED_TO_WAIT,
    /** 410. */
    GONE,
    /** Anything else, and nothing at all. */
    FAILED;

    /** Whether the feed could be read, or need not be. */
    public boolean well() {
      return this == FULL || this == UNCHANGED;
    }
  }

  /** Returns a sighting of an answer without a document. */
  public static Sighting bare(Instant at, Asked asked, Answer answer, Duration rest) {
    return new Sighting(
        at, asked, answer, rest, FeedWindow.EMPTY, Duration.ZERO, Wishes.NONE, null);
  }
}
