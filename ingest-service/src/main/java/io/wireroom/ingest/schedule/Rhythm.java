package io.wireroom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How many entries a feed brings at which hour of the day, as far as seen. What was seen two weeks
 * ago counts half, so that a new habit of the publisher is learned within days and a quiet night
 * forgets nothing. Hours are of UTC. Never changes; {@link #after} gives the next one.
 */
public final class Rhythm {
  private static final int HOURS = 24;
  private static final Duration HALF_LIFE = Duration.ofDays(14);

  /** Before anything was seen a feed is taken to bring this many entries an hour. */
  private static final double EXPECTED_AT_FIRST = 3;

  /** Worth of that first guess, in entries. */
  private static final double GUESS = 0.5;

  /** Days by which an hour must have been seen until it counts as much as all hours together. */
  private static final double HOUR_TRUSTED = 2;

  /** A rush is something of several entries; two that come together are none. */
  private static final int FEWEST_OF_A_RUSH = 3;

  /** Dates of a first window tell at most as much as so many days of watching. */
  private static final double DATES_TRUSTED = 2;

  /** Nothing was seen yet. */
  public static final Rhythm UNKNOWN = new Rhythm(new double[HOURS], 0, 0);

  private final double[] entries;
  private final double days;
  private final double rush;
  private final double mean;

  private Rhythm(double[] entries, double days, double rush) {
    this.entries = entries;
    this.days = days;
    this.rush = rush;
    double all = GUESS;
    for (double one : entries) {
      all += one;
    }
    mean = all / (HOURS * days + GUESS / EXPECTED_AT_FIRST);
  }

  /**
   * Returns a rhythm that was kept.
   *
   * @param entries seen at each hour of the day, what is older counting less; 24 or none
   * @param days watched, what is older counting less
   * @param rush see {@link #rush()}
   */
  public static Rhythm of(double[] entries, double days, double rush) {
    return entries.length == HOURS ? new Rhythm(entries.clone(), days, rush) : UNKNOWN;
  }

  /** Returns what the dates in a first window tell: so many entries in that span. */
  public static Rhythm ofDates(int count, Duration span) {
    double spanned = days(span);
    if (spanned <= 0 || count == 0) {
      return UNKNOWN;
    }
    double weight = Math.min(spanned, DATES_TRUSTED);
    double[] even = new double[HOURS];
    Arrays.fill(even, count / spanned * weight / HOURS);
    return new Rhythm(even, weight, 0);
  }

  /** Returns what is known after so many new entries came between two looks. */
  public Rhythm after(Instant from, Instant to, int count) {
    double span = days(Duration.between(from, to));
    if (span <= 0) {
      return this;
    }
    double kept = Math.exp(-span * Math.log(2) / days(HALF_LIFE));
    double[] next = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      next[hour] = entries[hour] * kept;
    }
    spread(next, from, to, count);
    double seen = count >= FEWEST_OF_A_RUSH ? count / (span * HOURS) : 0;
    return new Rhythm(next, days * kept + span, Math.max(rush * kept, seen));
  }

  /** Entries an hour at an hour of the day, 0 to 23, UTC; never zero. */
  public double rate(int hour) {
    return (entries[hour] + HOUR_TRUSTED * mean) / (days + HOUR_TRUSTED);
  }

  /** Entries an hour over the whole day; never zero. */
  public double mean() {
    return mean;
  }

  /** The most entries an hour that ever came between two looks, what is older counting less. */
  public double rush() {
    return rush;
  }

  public double[] entries() {
    return entries.clone();
  }

  public double days() {
    return days;
  }

  /** When within a pause they came is not known, so each moment of it gets the same share. */
  private static void spread(double[] hours, Instant from, Instant to, int count) {
    if (count == 0) {
      return;
    }
    long start = from.getEpochSecond();
    long end = Math.max(to.getEpochSecond(), start + 1);
    // What lies before the last day falls on the same hours once more
    long shown = Math.max(start, end - Duration.ofDays(1).toSeconds());
    for (long at = shown; at < end; ) {
      long next = Math.min(end, (at / 3600 + 1) * 3600);
      hours[(int) Math.floorMod(at / 3600, (long) HOURS)] +=
          (double) count * (next - at) / (end - shown);
      at = next;
    }
  }

  private static double days(Duration span) {
    return span.toMillis() / (double) Duration.ofDays(1).toMillis();
  }
}
