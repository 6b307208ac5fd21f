package io.wireroom.cli;

import io.wireroom.runtime.process.Progress;
import java.io.PrintWriter;

/** One line on a terminal that tells how far it is; at most ten times a second. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;
  private static final long EVERY_NANOS = 100_000_000;

  private final PrintWriter out;
  private String step = "";
  private long told;

  ProgressBar(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void at(String now, long done, long total) {
    boolean next = !now.equals(step);
    boolean end = total > 0 && done >= total;
    if (!next && !end && System.nanoTime() - told < EVERY_NANOS) {
      return;
    }
    if (next && !step.isEmpty()) {
      out.println();
    }
    step = now;
    told = System.nanoTime();
    out.print("\r" + line(now, done, total));
    if (end) {
      out.println();
      step = "";
    }
    out.flush();
  }

  static String line(String step, long done, long total) {
    if (total <= 0) {
      return "%-22s %d".formatted(step, done);
    }
    int full = (int) Math.min(WIDTH, Math.max(0, done) * WIDTH / total);
    return "%-22s [%s%s] %d of %d"
        .formatted(step, "#".repeat(full), ".".repeat(WIDTH - full), done, total);
  }
}
