package io.wireroom.search.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that are typical of the best articles found, to look for more like them: Rocchio's feedback
 * with the saturated counts of BM25, each article by its score.
 *
 * @see <a
 *     href="https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html">
 *     Pseudo relevance feedback</a>
 */
final class Feedback {
  private static final double SATURATION = 1.2;
  private static final int MOST_TERMS = 15;

  /** Words of more than a tenth of all articles tell nothing. */
  private static final double COMMON = 0.1;

  private static final int RARE = 2;

  private Feedback() {}

  /**
   * A word in one article.
   *
   * @param count how often it is there
   * @param articles how many articles of the index have it
   */
  record Count(int count, long articles) {}

  /**
   * One of the best articles.
   *
   * @param score how well it matches, above 0
   * @param terms by stem
   */
  record Liked(double score, Map<String, Count> terms) {}

  /**
   * Returns the most typical words by stem, whose weights add up to 1; none when there are none.
   *
   * @param all how many articles the index has
   */
  static Map<String, Double> typical(List<Liked> best, long all) {
    double scores = best.stream().mapToDouble(Liked::score).sum();
    Map<String, Candidate> candidates = new HashMap<>();
    for (Liked one : best) {
      one.terms()
          .forEach(
              (stem, term) -> {
                if (term.articles() >= RARE && term.articles() <= COMMON * all) {
                  double saturated = term.count() / (term.count() + SATURATION);
                  candidates.merge(
                      stem,
                      new Candidate(
                          stem, one.score() / scores * saturated, rarity(term.articles(), all)),
                      Candidate::and);
                }
              });
    }
    List<Candidate> chosen =
        candidates.values().stream()
            .sorted(
                Comparator.comparingDouble((Candidate one) -> -one.weight() * one.rarity())
                    .thenComparing(Candidate::stem))
            .limit(MOST_TERMS)
            .toList();
    double sum = chosen.stream().mapToDouble(Candidate::weight).sum();
    Map<String, Double> typical = new LinkedHashMap<>();
    chosen.forEach(one -> typical.put(one.stem(), one.weight() / sum));
    return typical;
  }

  private record Candidate(String stem, double weight, double rarity) {
    Candidate and(Candidate more) {
      return new Candidate(stem, weight + more.weight, rarity);
    }
  }

  /** As BM25 has it. */
  private static double rarity(long articles, long all) {
    return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
  }
}
