package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.phrase.Prose;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Takes the sentences that say most of an article's matter: by what they carry, and none that
 * repeats one taken already (maximal marginal relevance). Never changes a word.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein (1998), The use of
 *     MMR, diversity-based reranking for reordering documents and producing summaries</a>
 */
public final class KeyPoints {
  private static final int MOST = 5;

  /** A point for so many sentences of the article. */
  private static final int SENTENCES_A_POINT = 3;

  private static final int COMPARED = 60;
  private static final double NOVELTY = 0.45;
  private static final double TOO_ALIKE = 0.65;
  private static final double LEAST_SHARE = 0.35;
  private static final double LEAST = 0.3;

  private KeyPoints() {}

  /** Returns at most five, in the order of the text. */
  public static List<KeyPoint> of(Prose prose, Matter matter) {
    List<Sentence> candidates = new ArrayList<>(new SentenceScores(prose, matter).candidates());
    candidates.sort(
        Comparator.comparingDouble(Sentence::score)
            .reversed()
            .thenComparing(one -> one.place().start()));
    List<Sentence> likely = candidates.subList(0, Math.min(COMPARED, candidates.size()));
    double[] alike = new double[likely.size()];
    BitSet left = new BitSet();
    left.set(0, likely.size());
    int wanted = Math.min(MOST, Math.max(1, candidates.size() / SENTENCES_A_POINT + 1));
    List<Sentence> taken = new ArrayList<>();
    while (taken.size() < wanted && !left.isEmpty()) {
      int number = best(likely, left, alike);
      Sentence best = likely.get(number);
      left.clear(number);
      double floor = Math.max(LEAST, taken.isEmpty() ? 0 : LEAST_SHARE * taken.get(0).score());
      if (best.score() < floor) {
        break;
      }
      if (alike[number] < TOO_ALIKE) {
        taken.add(best);
        left.stream().forEach(i -> alike[i] = Math.max(alike[i], likely.get(i).likeness(best)));
      }
    }
    return taken.stream()
        .sorted(Comparator.comparingInt(one -> one.place().start()))
        .map(one -> new KeyPoint(one.place(), 1 - Math.exp(-one.score()), one.rule()))
        .toList();
  }

  /**
   * Returns the number of the best of those left.
   *
   * @param alike how much each is like the one taken that it is most like
   */
  private static int best(List<Sentence> likely, BitSet left, double[] alike) {
    int best = left.nextSetBit(0);
    double most = Double.NEGATIVE_INFINITY;
    for (int i = best; i >= 0; i = left.nextSetBit(i + 1)) {
      double value = likely.get(i).score() * (1 - NOVELTY * alike[i]);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }
}
