package io.wireroom.enrich.linking;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the names last asked for mean. Articles name the same things again and again; what is kept
 * never changes what is found. Safe for use by many threads.
 */
final class KeptMeanings {
  private static final int ROOM = 1 << 12;

  /** Longer names are not kept, so that all of them together take little memory. */
  private static final int LONGEST = 80;

  private record Kept(String name, String type, List<Linked> meaning) {}

  private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(ROOM);

  /** Returns what a name means; null when that is not kept. */
  @Nullable List<Linked> of(String name, String type) {
    Kept there = kept.getAcquire(slot(name, type));
    return there != null && there.name.equals(name) && there.type.equals(type)
        ? there.meaning
        : null;
  }

  /** Keeps what a name means, perhaps in the place of another; the list never changes. */
  void keep(String name, String type, List<Linked> meaning) {
    if (name.length() <= LONGEST) {
      kept.setRelease(slot(name, type), new Kept(name, type, meaning));
    }
  }

  private static int slot(String name, String type) {
    return ((name.hashCode() * 31 + type.hashCode()) * 0x9E3779B9) >>> 20;
  }
}
