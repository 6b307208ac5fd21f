package io.wireroom.enrich.tag;

import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns what counts for tags: logistic regression with a quadratic penalty, by Newton's method
 * with bounded steps. The same examples give the same weights.
 */
public final class TagTrainer {
  private static final int STEPS = 50;

  /**
   * Features lie between 0 and 1; with some hundred examples this keeps weights in single figures.
   */
  private static final double PENALTY = 1.0;

  /** No marked article has recommended reading; until one does, its company counts by this. */
  private static final double COMPANY = 1.0;

  private record Example(Map<TagFeature, Double> features, boolean right) {}

  private final Map<ConceptType, List<Example>> examples = new EnumMap<>(ConceptType.class);

  /** Adds a candidate of a marked article, and whether people filed the article under it. */
  public void add(TagCandidate candidate, boolean right) {
    examples
        .computeIfAbsent(candidate.concept().type(), kind -> new ArrayList<>())
        .add(new Example(candidate.features(), right));
  }

  /** Returns the weights that fit all that was added. */
  public TagWeights learn() {
    Map<ConceptType, Map<TagFeature, Double>> learned = new EnumMap<>(ConceptType.class);
    examples.forEach((kind, some) -> learned.put(kind, fit(some)));
    return new TagWeights(learned);
  }

  private static Map<TagFeature, Double> fit(List<Example> examples) {
    TagFeature[] features = TagFeature.values();
    double[] weights = new double[features.length];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[features.length];
      double[][] curve = new double[features.length][features.length];
      for (int i = 1; i < features.length; i++) {
        slope[i] -= PENALTY * (weights[i] - (features[i] == TagFeature.RECOMMENDED ? COMPANY : 0));
        curve[i][i] += PENALTY;
      }
      curve[0][0] += 1e-6;
      for (Example example : examples) {
        double[] x = new double[features.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          x[i] = example.features().getOrDefault(features[i], 0.0);
          sum += weights[i] * x[i];
        }
        double odds = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < x.length; i++) {
          slope[i] += x[i] * ((example.right() ? 1 : 0) - odds);
          for (int j = 0; j < x.length; j++) {
            curve[i][j] += x[i] * x[j] * odds * (1 - odds);
          }
        }
      }
      double[] move = LinearEquations.solve(curve, slope);
      for (int i = 0; i < weights.length; i++) {
        weights[i] += Math.max(-2, Math.min(2, move[i]));
      }
    }
    Map<TagFeature, Double> fitted = new EnumMap<>(TagFeature.class);
    for (int i = 0; i < weights.length; i++) {
      fitted.put(features[i], weights[i]);
    }
    return fitted;
  }
}
