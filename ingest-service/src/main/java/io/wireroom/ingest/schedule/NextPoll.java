package io.wireroom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * When a feed is asked again. Pure: no clock, no I/O.
 *
 * <p>Fewest requests for least delay over all feeds come of asking each in proportion to the square
 * root of its rate (Cho and Garcia-Molina, "Effective page refresh policies for web crawlers",
 * 2003). So a poll is due when the integral of that root has grown to what the wished interval
 * amounts to at a busy feed. Sooner when more entries could come than half of the feed's window
 * holds; later when the publisher wishes so.
 */
public final class NextPoll {
  /** A feed that brings so many entries an hour is asked at the wished interval. */
  private static final double BUSY = 12;

  /** The quietest feed is asked after so many wished intervals. */
  private static final int LONGEST_IN_INTERVALS = 24;

  private static final Duration LONGEST_OF_QUIET = Duration.ofHours(12);

  /** A feed that is about to lose entries may be asked more often than wished, down to this. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** Up to here a hint holds whatever it costs; beyond, entries that would be lost outweigh it. */
  private static final Duration HINT_OBEYED = Duration.ofHours(1);

  private static final Duration LONGEST_HINT = Duration.ofDays(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
  private static final Duration BACKOFF_OBEYED = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  /** A feed that fails is asked again when it has failed longer by one part in so many. */
  private static final int PATIENCE = 8;

  /** Parts of a pause by which feeds of the same pause are strewn. */
  private static final double JITTER = 0.1;

  /** Entries that may come within a pause, as parts of a window. */
  private static final double SAFE_PART = 0.5;

  /** By how much more than usual may come at a time of day. */
  private static final double SURPRISE = 2;

  private static final double MILLIS_OF_HOUR = Duration.ofHours(1).toMillis();

  private NextPoll() {}

  /**
   * Returns the time before which the feed is not asked again.
   *
   * @param sourceId strews feeds of the same pause, the same way each time
   * @param memory with {@code poll} in it
   * @param wished time between two polls of a busy feed
   */
  public static Instant due(String sourceId, FeedMemory memory, Sighting poll, Duration wished) {
    Duration pause =
        switch (poll.answer()) {
          case FULL, UNCHANGED -> longer(rhythmic(memory, poll.at(), wished), hint(memory, poll));
          case ASKED_TO_WAIT -> longer(poll.rest(), backoff(memory, poll.at(), wished));
          case FAILED -> backoff(memory, poll.at(), wished);
          case GONE -> Duration.ZERO;
        };
    if (poll.answer() == Sighting.Answer.GONE) {
      // Never; but whoever saves the source after this moment wants it to be asked
      return poll.at();
    }
    double strewn = strewn(sourceId, poll.at());
    Instant due = poll.at().plus(pause).plusMillis((long) (pause.toMillis() * JITTER * strewn));
    Instant open = memory.wishes().nextOpen(due);
    return open.equals(due) ? due : open.plusMillis((long) (MILLIS_OF_HOUR * JITTER * strewn));
  }

  private static Duration rhythmic(FeedMemory memory, Instant at, Duration wished) {
    Duration expected = shorter(memory.wishes().expected(), HINT_OBEYED);
    Duration usual = longer(wished, longer(expected, pressed(memory.rhythm(), at, wished)));
    Duration safe = longer(shorter(wished, SHORTEST), safe(memory, SAFE_PART));
    return shorter(usual, safe);
  }

  /** The pause after which the square root of the rate adds up to that of a busy feed. */
  private static Duration pressed(Rhythm rhythm, Instant at, Duration wished) {
    double left = hours(wished) * Math.sqrt(BUSY);
    double most =
        Math.max(
            hours(wished), Math.min(hours(wished) * LONGEST_IN_INTERVALS, hours(LONGEST_OF_QUIET)));
    double clock = at.toEpochMilli() / MILLIS_OF_HOUR;
    double passed = 0;
    while (passed < most) {
      double hour = Math.floor(clock + passed + 1e-9);
      double step = Math.min(hour + 1 - clock - passed, most - passed);
      double pressure = Math.sqrt(rhythm.rate((int) (hour % 24)));
      if (step * pressure >= left) {
        return ofHours(passed + left / pressure);
      }
      left -= step * pressure;
      passed += step;
    }
    return ofHours(most);
  }

  /** The pause in which a rush like those seen would fill that part of the window. */
  private static Duration safe(FeedMemory memory, double part) {
    Rhythm rhythm = memory.rhythm();
    double fastest = rhythm.rush();
    for (int hour = 0; hour < 24; hour++) {
      fastest = Math.max(fastest, SURPRISE * rhythm.rate(hour));
    }
    return memory.capacity() == 0
        ? LONGEST_HINT
        : shorter(LONGEST_HINT, ofHours(memory.capacity() * part / fastest));
  }

  private static Duration hint(FeedMemory memory, Sighting poll) {
    Duration said = shorter(longer(poll.rest(), memory.wishes().freshFor()), LONGEST_HINT);
    return said.compareTo(HINT_OBEYED) <= 0
        ? said
        : longer(HINT_OBEYED, shorter(said, safe(memory, SAFE_PART)));
  }

  /** Doubled with each failure, but never much longer than it has been failing. */
  private static Duration backoff(FeedMemory memory, Instant at, Duration wished) {
    Duration doubled = wished.multipliedBy(1L << Math.min(memory.failures(), MOST_DOUBLINGS));
    Duration failing =
        memory.lastSeen() == null
            ? LONGEST_BACKOFF
            : Duration.between(memory.lastSeen(), at).dividedBy(PATIENCE);
    Duration ceiling = shorter(LONGEST_BACKOFF, longer(BACKOFF_OBEYED, failing));
    return longer(wished, shorter(doubled, ceiling));
  }

  /** Between 0 and 1: the same for the same feed and time. */
  private static double strewn(String sourceId, Instant at) {
    int mixed = (sourceId.hashCode() * 31 + Long.hashCode(at.toEpochMilli())) * 0x9E3779B9;
    return (mixed >>> 8) / (double) (1 << 24);
  }

  private static double hours(Duration duration) {
    return duration.toMillis() / MILLIS_OF_HOUR;
  }

  private static Duration ofHours(double hours) {
    return Duration.ofMillis((long) (hours * MILLIS_OF_HOUR));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
