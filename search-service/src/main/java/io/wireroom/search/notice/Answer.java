package io.wireroom.search.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a request to a receiver came to.
 *
 * @param status HTTP status; null when there was no answer
 * @param asked how long the receiver wants to be left alone; zero when it does not say
 * @param problem why there was no answer, in words; null when there was one
 */
record Answer(@Nullable Integer status, Duration asked, @Nullable String problem) {

  static Answer of(int status, Duration asked) {
    return new Answer(status, asked, null);
  }

  static Answer none(String problem) {
    return new Answer(null, Duration.ZERO, problem);
  }

  boolean isTaken() {
    return status != null && status / 100 == 2;
  }

  /** The receiver wants no more, ever. */
  boolean isEnd() {
    return status != null && status == 410;
  }

  /**
   * Whether the receiver itself is in trouble, so that others of its notices would fare no better;
   * else it has refused this one.
   */
  boolean isTrouble() {
    return status == null || status >= 500 || status == 408 || status == 425 || status == 429;
  }

  /** How long to wait before the next request: our own pause, or longer when that was asked for. */
  Duration rest(Duration pause) {
    return asked.compareTo(pause) > 0 ? asked : pause;
  }

  /** Why it does not do, in words. */
  String inWords() {
    return problem != null
        ? problem
        : status != null && status / 100 == 3
            ? "the receiver answered " + status + ", and redirects are not followed"
            : "the receiver answered " + status;
  }
}
