package io.wireroom.enrich.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells tokens that may be in a mention from those that plainly are not, by the words around them
 * alone: a logistic regression that would rather let one through than lose one.
 */
final class Gate {
  /** Of the tokens in mentions of unseen texts so many in a thousand may be taken for plain. */
  private static final double LOST = 0.002;

  /** Whatever was measured, what is likelier than this to be in a mention is let through. */
  private static final double LEAST_LOG_ODDS = -1;

  private static final int ROUNDS = 6;
  private static final double RATE = 0.04;
  private static final double DECAY = 1e-6;
  private static final double MENTION_WEIGHT = 4;
  private static final int HELD_OUT = 5;

  /** Weight of each feature, by its number. */
  final float[] weights;

  private double bias;

  /** Tokens whose sum of weights is below are plain. */
  private double least;

  private Gate(int features) {
    weights = new float[features];
  }

  /** Learns from sentences; how wide the gate has to be is measured on a fifth of them. */
  static Gate learn(List<Example> examples, int features, Random random) {
    List<Example> most = new ArrayList<>();
    List<Example> others = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      (i % HELD_OUT == 0 ? others : most).add(examples.get(i));
    }
    Gate part = new Gate(features);
    part.learn(most, random);
    Gate whole = new Gate(features);
    whole.learn(examples, random);
    whole.least = Math.min(LEAST_LOG_ODDS, part.quantile(others)) - whole.bias;
    return whole;
  }

  double least() {
    return least;
  }

  private void learn(List<Example> examples, Random random) {
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + round);
      for (Example example : order) {
        for (int i = 0; i < example.length(); i++) {
          boolean outside = (example.allowed[i] & 1) != 0;
          if (outside && example.allowed[i] != 1) {
            continue;
          }
          double likely = 1 / (1 + Math.exp(-bias - sum(example, i)));
          double step = rate * (outside ? -likely : MENTION_WEIGHT * (1 - likely));
          bias += step;
          for (int f = 0; f < example.words[i]; f++) {
            int number = example.features[i][f];
            weights[number] += (float) (step - rate * DECAY * weights[number]);
          }
        }
      }
    }
  }

  private double quantile(List<Example> examples) {
    List<Double> sums = new ArrayList<>();
    for (Example example : examples) {
      for (int i = 0; i < example.length(); i++) {
        if ((example.allowed[i] & 1) == 0) {
          sums.add(bias + sum(example, i));
        }
      }
    }
    double[] sorted = sums.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NEGATIVE_INFINITY : sorted[(int) (sorted.length * LOST)];
  }

  private double sum(Example example, int token) {
    double sum = 0;
    for (int f = 0; f < example.words[token]; f++) {
      sum += weights[example.features[token][f]];
    }
    return sum;
  }
}
