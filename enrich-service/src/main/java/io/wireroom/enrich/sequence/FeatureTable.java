package io.wireroom.enrich.sequence;

import java.util.Arrays;

/**
 * The weights of a model as it is used: for each feature a row of small whole numbers, one a
 * column. Of sums four columns lie in one number, 16 bits each, so that four are added at once; a
 * token has less than 200 features of at most 127 each, which 16 bits hold. The weights themselves
 * take 8 bits, since what they take of memory is what reading them costs; they are kept one nought
 * too high, so that none is negative. Of a feature's hash half is kept; of the features that a
 * model does not have, one in ten thousand is taken for one that it has, always the same.
 */
final class FeatureTable {
  private static final int SEEN_BITS = 1 << 22;

  /** No feature has this key. */
  private static final int FREE = 0;

  private static final int COLUMNS = 4;
  private static final int BITS = 16;
  private static final int NOUGHT_OF_WEIGHT = 128;
  private static final long NOUGHT_BYTES = 0x8080_8080_8080_8080L;
  private static final long NOUGHT_COLUMNS = 0x0080_0080_0080_0080L;
  private static final long EVEN_BYTES = 0x00FF_00FF_00FF_00FFL;

  /** Added to columns, so that none is negative and none has borrowed from the one above. */
  private static final long NOUGHTS = 0x8000_8000_8000_8000L;

  private final int[] keys;

  /**
   * An open addressed table: in each slot a key, or {@link #FREE}, and behind it its row, so that
   * one look at memory brings both. Two parts of a row of sums share a number, the first its even
   * bytes.
   */
  private final long[] slots;

  private final int count;
  private final int parts;
  private final int pairs;

  /** Numbers in a slot. */
  private final int stride;

  /** Small enough for the processor's own memory: most features of a text are turned down here. */
  private final long[] seen = new long[SEEN_BITS >>> 6];

  /**
   * @param keys of the features as {@link #key} gives them, each once
   * @param rows of weights, in the order of the keys
   */
  FeatureTable(int width, int[] keys, byte[] rows) {
    this.keys = keys;
    parts = parts(width);
    pairs = (parts + 1) / 2;
    stride = 1 + pairs;
    count = Math.max(8, keys.length + keys.length / 2);
    slots = new long[count * stride];
    for (int i = 0; i < keys.length; i++) {
      seen[bit(keys[i]) >>> 6] |= 1L << bit(keys[i]);
      int slot = slot(keys[i], FREE);
      slots[slot] = keys[i];
      Arrays.fill(slots, slot + 1, slot + stride, NOUGHT_BYTES);
      for (int column = 0; column < width; column++) {
        slots[at(slot, column)] += (long) rows[i * width + column] << shift(column);
      }
    }
  }

  int size() {
    return keys.length;
  }

  int keyAt(int number) {
    return keys[number];
  }

  byte weight(int number, int column) {
    int slot = slot(keys[number], keys[number]);
    return (byte) ((slots[at(slot, column)] >>> shift(column) & 0xFF) - NOUGHT_OF_WEIGHT);
  }

  private int at(int slot, int column) {
    return slot + 1 + column / COLUMNS / 2;
  }

  private static int shift(int column) {
    return BITS * (column % COLUMNS) + column / COLUMNS % 2 * Byte.SIZE;
  }

  /** Returns how many numbers hold a row. */
  int parts() {
    return parts;
  }

  private static int parts(int width) {
    return (width + COLUMNS - 1) / COLUMNS;
  }

  /**
   * Reads some columns of a row of sums.
   *
   * @param first column
   * @param limit one past the last
   */
  void read(long[] sums, int from, int first, int limit, int[] columns, int to) {
    for (int column = first; column < limit; column++) {
      long part = sums[from + column / COLUMNS] + NOUGHTS;
      columns[to + column - first] = (short) ((part >>> (BITS * (column % COLUMNS))) ^ NOUGHTS);
    }
  }

  /**
   * Adds the weights of features to the sums of a row that begins at {@code from}, and empties the
   * batch. Each pass over them asks memory for what no other look hangs on.
   */
  void addTo(long[] sums, int from, FeatureBatch batch) {
    int[] keys = batch.keys;
    int likely = 0;
    for (int i = 0; i < batch.count; i++) {
      int key = keys[i];
      int bit = bit(key);
      keys[likely] = key;
      likely += (int) (seen[bit >>> 6] >>> bit) & 1;
    }
    int known = 0;
    for (int i = 0; i < likely; i++) {
      int key = keys[i];
      int slot = first(key);
      long there = slots[slot];
      if (there != key && there != FREE) {
        slot = slot(key, key);
        there = slots[slot];
      }
      keys[known] = slot + 1;
      known += there == key ? 1 : 0;
    }
    // A negative sum borrows from the column above, which reading gives back
    long noughts = NOUGHT_COLUMNS * known;
    for (int pair = 0; pair < pairs; pair++) {
      long lower = -noughts;
      long upper = -noughts;
      for (int i = 0; i < known; i++) {
        long row = slots[keys[i] + pair];
        lower += row & EVEN_BYTES;
        upper += row >>> Byte.SIZE & EVEN_BYTES;
      }
      sums[from + 2 * pair] += lower;
      if (2 * pair + 1 < parts) {
        sums[from + 2 * pair + 1] += upper;
      }
    }
    batch.count = 0;
  }

  /** Returns the first slot from where a key would best lie that has a wanted key or is free. */
  private int slot(int key, int wanted) {
    int slot = first(key);
    while (slots[slot] != wanted && slots[slot] != FREE) {
      slot = slot + stride == slots.length ? 0 : slot + stride;
    }
    return slot;
  }

  static int key(long feature) {
    int key = (int) (feature >>> 32);
    return key == FREE ? 1 : key;
  }

  private static int bit(int key) {
    return key & (SEEN_BITS - 1);
  }

  private int first(int key) {
    return (int) ((key * 0x9E3779B9 & 0xFFFF_FFFFL) * count >>> 32) * stride;
  }
}
