package io.wireroom.ingest.schedule;

import io.wireroom.ingest.fetch.FetchResult;
import java.time.Duration;

/** When a source is asked again. Pure: no clock, no I/O. */
final class NextPoll {
  /**
   * A publisher's hint lengthens the wished interval to this at most: a day-long max-age must not
   * lose a feed's items.
   */
  private static final Duration LONGEST_HINT = Duration.ofHours(1);

  private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private NextPoll() {}

  /**
   * Returns the pause after a fetch.
   *
   * @param interval wished time between two polls
   * @param failuresInARow how many fetches have failed, this one included
   */
  static Duration after(FetchResult result, Duration interval, int failuresInARow) {
    return result.match(
        fetched -> longer(interval, shorter(fetched.freshFor(), LONGEST_HINT)),
        notModified -> interval,
        asked -> longer(asked.retryAfter(), backoff(interval, failuresInARow)),
        gone -> LONGEST_BACKOFF,
        refused -> backoff(interval, failuresInARow),
        unreachable -> backoff(interval, failuresInARow));
  }

  private static Duration backoff(Duration interval, int failuresInARow) {
    Duration doubled = interval.multipliedBy(1L << Math.min(failuresInARow, MOST_DOUBLINGS));
    return longer(interval, shorter(doubled, LONGEST_BACKOFF));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
