package io.wireroom.enrich.sequence;

/**
 * All ways to tag one sentence, weighed: what training needs to know of them. Works with scaled
 * probabilities; {@code run} may be called again and again, for sentences up to any length.
 */
final class Lattice {
  private final int tags;
  private double[][] emission = new double[0][];
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private double[] scale = new double[0];
  private int length;
  private double[] transition = new double[0];

  Lattice(int tags) {
    this.tags = tags;
  }

  /**
   * Weighs all ways.
   *
   * @param scores of each tag at each token, natural logarithms
   * @param allowed tags of each token, as bits
   * @param exponentials of the transition scores, 0 where forbidden; from before × tags + to; the
   *     row after the last tag's is for the start
   * @param ends 1 for tags that may stand last, else 0
   * @return natural logarithm of the sum over all ways
   */
  double run(float[][] scores, long[] allowed, int count, double[] exponentials, double[] ends) {
    length = count;
    transition = exponentials;
    room(count);
    double total = 0;
    for (int i = 0; i < count; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int tag = 0; tag < tags; tag++) {
        if ((allowed[i] >>> tag & 1) != 0) {
          most = Math.max(most, scores[i][tag]);
        }
      }
      for (int tag = 0; tag < tags; tag++) {
        emission[i][tag] = (allowed[i] >>> tag & 1) == 0 ? 0 : Math.exp(scores[i][tag] - most);
      }
      total += most;
      double sum = 0;
      for (int tag = 0; tag < tags; tag++) {
        double reach = 0;
        if (emission[i][tag] > 0) {
          if (i == 0) {
            reach = transition[tags * tags + tag];
          } else {
            for (int before = 0; before < tags; before++) {
              reach += forward[i - 1][before] * transition[before * tags + tag];
            }
          }
          reach *= emission[i][tag] * (i == count - 1 ? ends[tag] : 1);
        }
        forward[i][tag] = reach;
        sum += reach;
      }
      for (int tag = 0; tag < tags; tag++) {
        forward[i][tag] /= sum;
      }
      scale[i] = sum;
      total += Math.log(sum);
    }
    for (int tag = 0; tag < tags; tag++) {
      backward[count - 1][tag] = ends[tag];
    }
    for (int i = count - 2; i >= 0; i--) {
      for (int tag = 0; tag < tags; tag++) {
        double reach = 0;
        if (forward[i][tag] > 0) {
          for (int next = 0; next < tags; next++) {
            reach += transition[tag * tags + next] * emission[i + 1][next] * backward[i + 1][next];
          }
        }
        backward[i][tag] = reach / scale[i + 1];
      }
    }
    return total;
  }

  /** Returns the probability that a token has a tag. */
  double tag(int token, int tag) {
    return forward[token][tag] * backward[token][tag];
  }

  /** Returns the probability that a token and the next have these tags. */
  double pair(int token, int tag, int next) {
    return forward[token][tag]
        * transition[tag * tags + next]
        * emission[token + 1][next]
        * backward[token + 1][next]
        / scale[token + 1];
  }

  int length() {
    return length;
  }

  private void room(int count) {
    if (scale.length < count) {
      int size = Math.max(count, scale.length * 2);
      emission = new double[size][tags];
      forward = new double[size][tags];
      backward = new double[size][tags];
      scale = new double[size];
    }
  }
}
