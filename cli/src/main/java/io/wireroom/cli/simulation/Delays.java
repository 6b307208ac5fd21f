package io.wireroom.cli.simulation;

import java.time.Duration;

/** How long after their publication entries were seen, to the minute. */
final class Delays {
  private static final int MOST = 3 * 24 * 60;

  private final int[] minutes = new int[MOST];
  private int count;

  void add(long millis) {
    minutes[(int) Math.min(Duration.ofMillis(millis).toMinutes(), MOST - 1)]++;
    count++;
  }

  /** Returns the delay, in full minutes, that this part of all did not exceed. */
  int quantile(double part) {
    long left = (long) Math.ceil(part * count);
    int minute = 0;
    for (left -= minutes[0]; left > 0 && minute < MOST - 1; left -= minutes[minute]) {
      minute++;
    }
    return minute;
  }
}
