package io.wireroom.cli.simulation;

import java.util.SplittableRandom;

/**
 * A made-up web server of one or many feeds: it may be down for hours, may limit requests, and
 * keeps book of who was rude. Times are in milliseconds.
 */
final class SimulatedHost {
  private static final long MINUTE = 60_000;
  private static final long COUNTED = 10 * MINUTE;
  private static final double OUTAGES_A_DAY = 0.03;
  private static final double STRAY_FAILURES = 0.003;
  static final long PAUSE = 1000;

  /** What it says. */
  enum Answer {
    WELL,
    TOO_MANY,
    DOWN
  }

  final String name;
  private final SplittableRandom random;
  private final boolean failing;
  private final int mostInTenMinutes;
  private long outageFrom;
  private long outageEnd;
  private long countedFrom;
  private int counted;
  private long closedUntil;
  private long busyUntil;
  private int violations;

  /** Makes a host; one in seven fails at times, one in twelve limits requests. */
  SimulatedHost(String name, int feeds, SplittableRandom random, long start) {
    this.name = name;
    this.random = random;
    failing = random.nextInt(7) == 0;
    mostInTenMinutes = random.nextInt(12) == 0 ? 3 + feeds / 2 : Integer.MAX_VALUE;
    outageFrom = failing ? start + nextOutage() : Long.MAX_VALUE;
    outageEnd = outageFrom;
  }

  /** Answers a request, which takes until {@link #busyUntil()}. */
  Answer ask(long now) {
    if (now < busyUntil + (busyUntil == 0 ? 0 : PAUSE) || now < closedUntil) {
      violations++;
    }
    busyUntil = now + 50 + random.nextInt(950);
    if (down(now) || random.nextDouble() < STRAY_FAILURES) {
      return Answer.DOWN;
    }
    if (now - countedFrom > COUNTED) {
      countedFrom = now;
      counted = 0;
    }
    if (++counted > mostInTenMinutes) {
      closedUntil = busyUntil + (5 + random.nextInt(25)) * MINUTE;
      return Answer.TOO_MANY;
    }
    return Answer.WELL;
  }

  long busyUntil() {
    return busyUntil;
  }

  /** Until when it wants to be left alone, as its Retry-After says. */
  long closedUntil() {
    return closedUntil;
  }

  /** Requests in the time it was to be left alone, while it answered another, or too soon after. */
  int violations() {
    return violations;
  }

  private boolean down(long now) {
    while (failing && now > outageEnd) {
      outageFrom = Math.max(outageEnd, outageFrom) + nextOutage();
      outageEnd = outageFrom + (long) (10 * MINUTE * Math.pow(72, random.nextDouble()));
    }
    return now >= outageFrom && now < outageEnd;
  }

  private long nextOutage() {
    return (long) (-Math.log(1 - random.nextDouble()) / OUTAGES_A_DAY * 24 * 60 * MINUTE);
  }
}
