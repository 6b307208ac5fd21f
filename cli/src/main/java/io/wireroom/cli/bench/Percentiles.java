package io.wireroom.cli.bench;

import java.util.Arrays;
import java.util.List;

/** Ranks of measured times, by the nearest-rank method. */
public final class Percentiles {
  private final double[] sorted;

  /** Takes the times, in any order; at least one. */
  public Percentiles(List<Double> times) {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("no times");
    }
    sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
  }

  /**
   * Returns the time that {@code percent} of all do not exceed.
   *
   * @param percent above 0, at most 100
   */
  public double at(double percent) {
    return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
  }
}
