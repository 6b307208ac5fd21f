package io.wireroom.search.story;

import io.wireroom.search.copy.CopyDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether two articles tell one story: they are about the same, by the concepts that each
 * is most about, they name the same people, places and numbers, and not much time lies between
 * them. Symmetric.
 */
final class StoryRule {
  /** Between one article of a story and the next. */
  static final Duration APART = Duration.ofDays(21);

  private static final double ABOUT_THE_SAME = 0.35;
  private static final int SAME_NAMES = 3;
  private static final double SAME_NAMES_SHARE = 0.2;

  private StoryRule() {}

  /** Whether both belong to one story; of stored articles. */
  static boolean together(CopyDocument one, CopyDocument other) {
    Instant first = one.member().time();
    Instant second = other.member().time();
    return Duration.between(first, second).abs().compareTo(APART) <= 0
        && alike(one.salience(), other.salience()) >= ABOUT_THE_SAME
        && sameNames(one.text().facts(), other.text().facts());
  }

  /** The cosine of what both are about. */
  static double alike(Map<String, Double> one, Map<String, Double> other) {
    double common = 0;
    for (Map.Entry<String, Double> concept : one.entrySet()) {
      common += concept.getValue() * other.getOrDefault(concept.getKey(), 0.0);
    }
    double lengths = Math.sqrt(squares(one) * squares(other));
    return lengths == 0 ? 0 : common / lengths;
  }

  private static double squares(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(weight -> weight * weight).sum();
  }

  private static boolean sameNames(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= SAME_NAMES
        && shared.size() >= SAME_NAMES_SHARE * Math.min(one.size(), other.size());
  }
}
