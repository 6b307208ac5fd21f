package io.wireroom.enrich.sequence;

/**
 * What a memory's features sum up to: most tokens remember one of a few things, so the sums of each
 * are kept, for the token itself and for those around it; what is kept never changes what is found.
 * Safe for use by many threads.
 */
final class MemorySums {
  private static final int PLACES = 2 * Memory.REACH + 1;

  /** Rows for the tokens around one by their distance, then one for itself. */
  private final KeptSums kept = new KeptSums();

  private final FeatureTable table;
  private final int parts;
  private final int tags;

  /** Rows for each tag and the tag before it, {@link Memory#NO_TAG} first; likewise for after. */
  private final long[] before;

  private final long[] after;

  MemorySums(FeatureTable table, int tags) {
    this.table = table;
    this.tags = tags;
    parts = table.parts();
    before = new long[(tags + 1) * tags * parts];
    after = new long[before.length];
    FeatureBatch batch = new FeatureBatch();
    for (int beside = Memory.NO_TAG; beside < tags; beside++) {
      for (int own = 0; own < tags; own++) {
        Memory.before(beside, own, batch);
        table.addTo(before, row(beside, own), batch);
        Memory.after(beside, own, batch);
        table.addTo(after, row(beside, own), batch);
      }
    }
  }

  private int row(int beside, int own) {
    return ((beside - Memory.NO_TAG) * tags + own) * parts;
  }

  /** Returns the sums of each token. */
  long[][] of(Memory memory, int tokens, FeatureBatch batch) {
    long[][] sums = new long[tokens][];
    for (int token = 0; token < tokens; token++) {
      sums[token] = known(memory, token, batch);
    }
    return sums;
  }

  /**
   * Adds to the scores at {@code row} what is remembered of a token, its word aside, and around it.
   */
  void addTo(long[] scores, int row, Memory memory, long[][] sums, int token, int from, int limit) {
    int own = memory.tag(token, from, limit);
    add(scores, row, before, row(memory.tag(token - 1, from, limit), own));
    add(scores, row, after, row(memory.tag(token + 1, from, limit), own));
    add(scores, row, sums[token], PLACES * parts);
    int last = Math.min(limit - 1, token + Memory.REACH);
    for (int there = Math.max(from, token - Memory.REACH); there <= last; there++) {
      add(scores, row, sums[there], (there - token + Memory.REACH) * parts);
    }
  }

  private void add(long[] scores, int row, long[] sums, int at) {
    for (int part = 0; part < parts; part++) {
      scores[row + part] += sums[at + part];
    }
  }

  private long[] known(Memory memory, int token, FeatureBatch batch) {
    long key = memory.key(token);
    long[] known = kept.of(key);
    if (known == null) {
      known = new long[(PLACES + 1) * parts];
      for (int offset = -Memory.REACH; offset <= Memory.REACH; offset++) {
        memory.at(token, offset, batch);
        table.addTo(known, (offset + Memory.REACH) * parts, batch);
      }
      memory.own(token, batch);
      table.addTo(known, PLACES * parts, batch);
      kept.keep(key, known);
    }
    return known;
  }
}
