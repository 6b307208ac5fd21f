package io.wireroom.enrich.sequence;

import java.util.Arrays;
import java.util.Random;

/**
 * The weights of a model in training: regularised stochastic gradient descent on the likelihood of
 * the marks. The true weight is the number kept times {@code scale}, so that shrinking all of them
 * costs nothing.
 *
 * @see <a href="https://leon.bottou.org/projects/sgd">Bottou, stochastic gradient descent for
 *     CRFs</a>
 */
final class Weights {
  private static final double SMALLEST_STEP = 1e-5;

  final int tags;
  final float[] feature;
  final float[] transition;
  private final long all;
  private final double[] ends;
  private final boolean[] possible;
  private double scale = 1;
  private final Lattice free;
  private final Lattice marked;
  private float[][] scores = new float[0][];
  private final double[] exponentials;

  Weights(TagSet tagSet, int features) {
    tags = tagSet.size();
    feature = new float[features * tags];
    transition = new float[(tags + 1) * tags];
    all = (1L << tags) - 1;
    ends = new double[tags];
    possible = new boolean[transition.length];
    exponentials = new double[transition.length];
    for (int tag = 0; tag < tags; tag++) {
      ends[tag] = tagSet.closes(tag) ? 1 : 0;
      for (int before = 0; before <= tags; before++) {
        possible[before * tags + tag] =
            before == tags ? tagSet.opens(tag) : tagSet.mayFollow(before, tag);
      }
    }
    free = new Lattice(tags);
    marked = new Lattice(tags);
  }

  /**
   * Learns from one sentence, as it is or with some names hidden; returns the loss before, in nats.
   */
  double learn(Example example, Random random, double rate, double decay) {
    int length = example.length();
    int[][] features = random.nextBoolean() ? example.thin : example.features;
    score(features);
    for (int i = 0; i < transition.length; i++) {
      exponentials[i] = possible[i] ? Math.exp(transition[i] * scale) : 0;
    }
    long[] any = new long[length];
    Arrays.fill(any, all);
    double loss =
        free.run(scores, any, length, exponentials, ends)
            - marked.run(scores, example.allowed, length, exponentials, ends);
    scale *= 1 - rate * decay;
    double step = rate / scale;
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < tags; tag++) {
        double change = step * (marked.tag(i, tag) - free.tag(i, tag));
        if (Math.abs(change) > SMALLEST_STEP * step) {
          for (int number : features[i]) {
            feature[number * tags + tag] += (float) change;
          }
          if (i == 0) {
            transition[tags * tags + tag] += (float) change;
          }
        }
      }
    }
    for (int i = 0; i + 1 < length; i++) {
      for (int at = 0; at < tags * tags; at++) {
        if (possible[at]) {
          transition[at] +=
              (float)
                  (step
                      * (marked.pair(i, at / tags, at % tags)
                          - free.pair(i, at / tags, at % tags)));
        }
      }
    }
    if (scale < 1e-3) {
      settle();
    }
    return loss;
  }

  /** Makes the numbers kept the weights. */
  void settle() {
    for (int i = 0; i < feature.length; i++) {
      feature[i] *= (float) scale;
    }
    for (int i = 0; i < transition.length; i++) {
      transition[i] *= (float) scale;
    }
    scale = 1;
  }

  private void score(int[][] features) {
    if (scores.length < features.length) {
      scores = new float[features.length * 2][tags];
    }
    for (int i = 0; i < features.length; i++) {
      float[] sum = scores[i];
      Arrays.fill(sum, 0);
      for (int number : features[i]) {
        int row = number * tags;
        for (int tag = 0; tag < tags; tag++) {
          sum[tag] += feature[row + tag];
        }
      }
      for (int tag = 0; tag < tags; tag++) {
        sum[tag] *= (float) scale;
      }
    }
  }
}
