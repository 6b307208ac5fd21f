package io.wireroom.cli.evaluate;

import io.wireroom.cli.copies.CopyPair;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many pairs of articles were told rightly. */
public final class CopyCounts {
  private final Map<String, int[]> kinds = new TreeMap<>();
  private int copiesFound;
  private int othersFound;
  private int copiesMissed;
  private int originsRight;

  /**
   * Counts a pair.
   *
   * @param found whether they were found to be copies
   * @param origin id of the one that was taken for the first
   * @return whether all of it is right
   */
  public boolean add(CopyPair pair, boolean found, String origin) {
    boolean rightOrigin = !pair.copies() || !found || origin.equals(pair.origin());
    int[] kind = kinds.computeIfAbsent(pair.kind(), none -> new int[2]);
    kind[0]++;
    kind[1] += found == pair.copies() ? 1 : 0;
    copiesFound += found && pair.copies() ? 1 : 0;
    othersFound += found && !pair.copies() ? 1 : 0;
    copiesMissed += !found && pair.copies() ? 1 : 0;
    originsRight += found && pair.copies() && rightOrigin ? 1 : 0;
    return found == pair.copies() && rightOrigin;
  }

  /** Prints the figures. */
  public void print(PrintWriter out) {
    out.println("right of pairs  kind");
    kinds.forEach((kind, counts) -> out.printf("%5d of %3d    %s%n", counts[1], counts[0], kind));
    out.printf(
        Locale.ROOT,
        "precision %.4f, recall %.4f, origin %.4f; %d pairs%n",
        share(copiesFound, copiesFound + othersFound),
        share(copiesFound, copiesFound + copiesMissed),
        share(originsRight, copiesFound),
        kinds.values().stream().mapToInt(counts -> counts[0]).sum());
    out.flush();
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
