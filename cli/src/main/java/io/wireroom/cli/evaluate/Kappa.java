package io.wireroom.cli.evaluate;

import java.util.HashMap;
import java.util.Map;

/**
 * Agreement of two readers beyond what chance would give.
 *
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen, A coefficient of agreement for
 *     nominal scales, 1960</a>
 */
public final class Kappa {
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> second = new HashMap<>();
  private int same;
  private int all;

  /** Adds what both said of one thing. */
  public void add(String one, String other) {
    first.merge(one, 1, Integer::sum);
    second.merge(other, 1, Integer::sum);
    same += one.equals(other) ? 1 : 0;
    all++;
  }

  /** Returns how often both said the same, 0 to 1; 1 when nothing was added. */
  public double observed() {
    return all == 0 ? 1 : (double) same / all;
  }

  /** Returns 1 for full agreement, 0 for that of chance, and 1 when both ever said one thing. */
  public double value() {
    double chance = 0;
    for (Map.Entry<String, Integer> said : first.entrySet()) {
      chance +=
          (double) said.getValue() / all * second.getOrDefault(said.getKey(), 0) / Math.max(1, all);
    }
    return chance >= 1 ? 1 : (observed() - chance) / (1 - chance);
  }
}
