package io.wireroom.cli.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** Whether what is said with a confidence of .8 is right four times in five. */
public final class Calibration {
  private static final int BINS = 10;

  private final int[] said = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidences = new double[BINS];

  /** Adds one thing that was said with a confidence of 0 to 1, and whether it was right. */
  public void add(double confidence, boolean wasRight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    said[bin]++;
    right[bin] += wasRight ? 1 : 0;
    confidences[bin] += confidence;
  }

  /**
   * Returns the expected calibration error, 0 to 1: how far confidence and share of the right lie
   * apart in ten equal bins, weighted by how much was said in each.
   *
   * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al., On calibration of modern neural
   *     networks, 2017</a>
   */
  public double expectedError() {
    double sum = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidences[bin] - right[bin]);
      all += said[bin];
    }
    return all == 0 ? 0 : sum / all;
  }

  /** Prints a line for each bin in which something was said, then the expected error. */
  public void print(PrintWriter out) {
    out.println("confidence   said  mean  right");
    for (int bin = 0; bin < BINS; bin++) {
      if (said[bin] > 0) {
        out.printf(
            Locale.ROOT,
            "%.1f to %.1f  %6d  %.2f  %.2f%n",
            (double) bin / BINS,
            (bin + 1.0) / BINS,
            said[bin],
            confidences[bin] / said[bin],
            (double) right[bin] / said[bin]);
      }
    }
    out.printf(Locale.ROOT, "expected calibration error %.3f%n", expectedError());
  }
}
