package io.wireroom.enrich.sequence;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a memory's features sum up to: most places of most texts remember the same, so sums are kept
 * for what was last seen; what is kept never changes what is found. Safe for use by many threads.
 */
final class MemorySums {
  private static final int ROOM = 1 << 13;

  private record Kept(long key, long[] sums) {}

  private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(ROOM);
  private final FeatureTable table;

  MemorySums(FeatureTable table) {
    this.table = table;
  }

  /** Adds to the scores at {@code row} what is remembered at a token. */
  void addTo(long[] scores, int row, Memory memory, int token, int from, int limit) {
    table.addTo(scores, row, memory.word(token));
    long key = memory.key(token, from, limit);
    int slot = (int) (key >>> 40) & (ROOM - 1);
    Kept there = kept.get(slot);
    if (there == null || there.key != key) {
      long[] sums = new long[table.parts()];
      memory.surroundings(token, from, limit, feature -> table.addTo(sums, 0, feature));
      there = new Kept(key, sums);
      kept.set(slot, there);
    }
    for (int part = 0; part < table.parts(); part++) {
      scores[row + part] += there.sums[part];
    }
  }
}
