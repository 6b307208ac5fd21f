package io.wireroom.enrich.sequence;

import java.util.Arrays;

/** Numbers the features of a training run in the order in which they are first seen. */
final class FeatureIndex {
  static final int UNKNOWN = -1;

  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[1 << 16];
  private int[] seen = new int[1 << 15];
  private int count;

  /** Counts a feature. */
  void see(long feature) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int slot = slot(feature);
    if (keys[slot] == 0) {
      keys[slot] = key(feature);
      numbers[slot] = count++;
    }
    seen[numbers[slot]]++;
  }

  /** Forgets the features seen less often and numbers the others anew. */
  FeatureIndex atLeast(int times) {
    FeatureIndex kept = new FeatureIndex();
    long[] inOrder = features();
    for (int i = 0; i < count; i++) {
      if (seen[i] >= times) {
        kept.see(inOrder[i]);
      }
    }
    return kept;
  }

  /** Returns the number of a feature, or {@link #UNKNOWN}. */
  int number(long feature) {
    int slot = slot(feature);
    return keys[slot] == 0 ? UNKNOWN : numbers[slot];
  }

  int size() {
    return count;
  }

  /** Returns all features by their numbers. */
  long[] features() {
    long[] inOrder = new long[count];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        inOrder[numbers[slot]] = keys[slot];
      }
    }
    return inOrder;
  }

  private static long key(long feature) {
    return feature == 0 ? 1 : feature;
  }

  private int slot(long feature) {
    long key = key(feature);
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    seen = Arrays.copyOf(seen, keys.length / 2);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
