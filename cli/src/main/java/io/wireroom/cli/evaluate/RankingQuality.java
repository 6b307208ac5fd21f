package io.wireroom.cli.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good an order of documents is.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten, gains as judged
 * @param recall share of the relevant documents that are among the first hundred
 * @param reciprocal one by the place of the first relevant document, 0 when there is none
 * @see <a href="https://en.wikipedia.org/wiki/Discounted_cumulative_gain">nDCG</a>
 */
public record RankingQuality(double ndcg, double recall, double reciprocal) {
  private static final int FIRST = 10;
  private static final int MANY = 100;

  /**
   * Measures one order.
   *
   * @param found ids, best first
   * @param relevant gains of the relevant documents by id; not empty
   */
  public static RankingQuality of(List<String> found, Map<String, Integer> relevant) {
    double gain = 0;
    double reciprocal = 0;
    int seen = 0;
    for (int at = 0; at < Math.min(found.size(), MANY); at++) {
      Integer value = relevant.get(found.get(at));
      if (value != null) {
        seen++;
        gain += at < FIRST ? discounted(value, at) : 0;
        reciprocal = reciprocal == 0 ? 1.0 / (at + 1) : reciprocal;
      }
    }
    List<Integer> best =
        relevant.values().stream().sorted(Comparator.reverseOrder()).limit(FIRST).toList();
    double ideal = 0;
    for (int at = 0; at < best.size(); at++) {
      ideal += discounted(best.get(at), at);
    }
    return new RankingQuality(gain / ideal, (double) seen / relevant.size(), reciprocal);
  }

  /** The mean of several, at least one. */
  public static RankingQuality mean(Collection<RankingQuality> all) {
    return new RankingQuality(
        mean(all, RankingQuality::ndcg),
        mean(all, RankingQuality::recall),
        mean(all, RankingQuality::reciprocal));
  }

  private static double discounted(int gain, int place) {
    return gain / (Math.log(place + 2) / Math.log(2));
  }

  private static double mean(
      Collection<RankingQuality> all, ToDoubleFunction<RankingQuality> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }
}
