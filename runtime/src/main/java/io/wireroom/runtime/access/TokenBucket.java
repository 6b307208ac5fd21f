package io.wireroom.runtime.access;

import java.time.Duration;

/** Fills evenly, up to a quota, and gives one for each request. Safe for many threads. */
final class TokenBucket {
  private final int quota;
  private final double nanosEach;
  private double tokens;
  private long filledAt;

  /**
   * What is in it after a request.
   *
   * @param taken whether there was one for the request
   * @param left whole requests that could follow at once
   * @param untilNext time until there is one again; zero when there is
   */
  record Level(boolean taken, int left, Duration untilNext, Duration untilFull) {}

  /**
   * A full one.
   *
   * @param now nanoseconds of a clock that only goes on
   */
  TokenBucket(int quota, Duration window, long now) {
    this.quota = quota;
    nanosEach = (double) window.toNanos() / quota;
    tokens = quota;
    filledAt = now;
  }

  synchronized Level take(long now) {
    tokens = Math.min(quota, tokens + Math.max(0, now - filledAt) / nanosEach);
    filledAt = now;
    boolean taken = tokens >= 1;
    if (taken) {
      tokens -= 1;
    }
    return new Level(taken, (int) tokens, time(1 - tokens), time(quota - tokens));
  }

  private Duration time(double missing) {
    return Duration.ofNanos((long) Math.max(0, missing * nanosEach));
  }
}
