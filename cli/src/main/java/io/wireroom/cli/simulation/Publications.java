package io.wireroom.cli.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** When a made-up feed publishes: in the mean as its kind does, at random times, seeded. */
final class Publications {
  private static final long HOUR = 3_600_000;
  private static final double WEEKEND = 0.4;

  private final FeedKind kind;
  private final SplittableRandom random;
  private final LongStream.Builder times = LongStream.builder();

  private Publications(FeedKind kind, SplittableRandom random) {
    this.kind = kind;
    this.random = random;
  }

  /** Returns the times in milliseconds, rising, of the days from {@code from} on. */
  static long[] of(FeedKind kind, SplittableRandom random, long from, int days) {
    return new Publications(kind, random).times(from, days);
  }

  private long[] times(long from, int days) {
    int zone = random.nextInt(24);
    double daily = between(Math.max(kind.least, 0.001), kind.most);
    double whole = kind.hours.whole();
    for (int hour = 0; hour < days * 24; hour++) {
      double weekday = (hour / 24) % 7 < 5 ? 1 : WEEKEND;
      double here = kind.hours.weight((hour + zone) % 24) / whole * weekday;
      publish(poisson(daily * here), from + hour * HOUR, HOUR);
      for (int burst = poisson(kind.bursts * here); burst > 0; burst--) {
        int size = Math.max(1, (int) (kind.burstSize * (2 + 2 * random.nextDouble()) / 3));
        publish(size, from + hour * HOUR + random.nextLong(HOUR), kind.burstMinutes * 60_000L);
      }
    }
    long end = from + days * 24L * HOUR;
    long[] rising = times.build().filter(time -> time < end).toArray();
    Arrays.sort(rising);
    return rising;
  }

  private void publish(int count, long from, long span) {
    for (int i = 0; i < count; i++) {
      times.add(from + random.nextLong(span));
    }
  }

  private double between(double least, double most) {
    return least * Math.pow(most / least, random.nextDouble());
  }

  /** Knuth's way; the means here are small. */
  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
