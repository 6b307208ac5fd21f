package io.wireroom.enrich.sequence;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Sums of weights for what was last seen; what is kept never changes what is found. Safe for use by
 * many threads.
 */
final class KeptSums {
  private static final int ROOM = 1 << 14;

  private record Kept(long key, long[] sums) {}

  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(ROOM);

  /** Returns what was kept for a key, not to be written to; null when nothing is. */
  long @Nullable [] of(long key) {
    Kept there = kept.getAcquire(slot(key));
    return there == null || there.key != key ? null : there.sums;
  }

  /** Keeps sums, perhaps in the place of others. */
  void keep(long key, long[] sums) {
    kept.setRelease(slot(key), new Kept(key, sums));
  }

  private static int slot(long key) {
    return (int) (Hash.of(key, ROOM) >>> 40) & (ROOM - 1);
  }
}
