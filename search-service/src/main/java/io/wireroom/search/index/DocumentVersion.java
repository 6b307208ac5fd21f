package io.wireroom.search.index;

/**
 * Orders the copies of an article: a higher revision wins, then a higher enrichment generation.
 * Made of our own numbers and never of offsets, which start anew when a topic is made again. The
 * numbers between one version and the next are left to what becomes of a stored article besides:
 * hidden with a withdrawn work, put to the work of its copies. Elasticsearch counts them.
 */
final class DocumentVersion {
  private static final int CHANGE_BITS = 12;
  private static final int GENERATION_BITS = 20;
  private static final int MOST_GENERATIONS = 1 << GENERATION_BITS;

  private DocumentVersion() {}

  /**
   * Returns the version.
   *
   * @throws IllegalArgumentException when revision is below 1 or generation outside 0 to 2^20 - 1
   */
  static long of(int revision, int generation) {
    if (revision < 1 || generation < 0 || generation >= MOST_GENERATIONS) {
      throw new IllegalArgumentException(
          "revision " + revision + " with generation " + generation + " gives no version");
    }
    return (((long) revision << GENERATION_BITS) + generation) << CHANGE_BITS;
  }
}
