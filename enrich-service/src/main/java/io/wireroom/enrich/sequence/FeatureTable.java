package io.wireroom.enrich.sequence;

/**
 * The weights of a model as it is used: for each feature a row of small whole numbers, one a
 * column. Four columns lie in one number, 16 bits each, so that four are added at once; a token has
 * less than 200 features of at most 127 each, which 16 bits hold. Of a feature's hash half is kept;
 * of the features that a model does not have, one in ten thousand is taken for one that it has,
 * always the same.
 */
final class FeatureTable {
  private static final int SEEN_BITS = 1 << 22;
  private static final int COLUMNS = 4;
  private static final int BITS = 16;

  private final int width;
  private final int[] keys;
  private final long[] rows;
  private final int parts;

  /** A key in the upper half, its number and one in the lower; 0 is free. */
  private final long[] slots;

  private final int mask;

  /** Small enough for the processor's own memory: most features of a text are turned down here. */
  private final long[] seen = new long[SEEN_BITS >>> 6];

  /**
   * @param keys of the features, each once
   * @param rows of weights, in the order of the keys
   */
  FeatureTable(int width, int[] keys, byte[] rows) {
    this.width = width;
    this.keys = keys;
    parts = parts(width);
    this.rows = new long[keys.length * parts];
    for (int i = 0; i < rows.length; i++) {
      int column = i % width;
      // A negative weight borrows from the column above, which reading gives back
      this.rows[i / width * parts + column / COLUMNS] +=
          (long) rows[i] << BITS * (column % COLUMNS);
    }
    int room = Integer.highestOneBit(Math.max(8, keys.length * 3));
    slots = new long[room];
    mask = room - 1;
    for (int i = 0; i < keys.length; i++) {
      seen[bit(keys[i]) >>> 6] |= 1L << bit(keys[i]);
      int slot = first(keys[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = (long) keys[i] << 32 | (i + 1);
    }
  }

  int size() {
    return keys.length;
  }

  int keyAt(int number) {
    return keys[number];
  }

  byte weight(int number, int column) {
    int[] row = new int[width];
    read(rows, number * parts, row, 0);
    return (byte) row[column];
  }

  /** Returns how many numbers hold a row. */
  int parts() {
    return parts;
  }

  private static int parts(int width) {
    return (width + COLUMNS - 1) / COLUMNS;
  }

  /** Reads a row of sums, column by column. */
  void read(long[] sums, int from, int[] columns, int to) {
    for (int column = 0; column < width; ) {
      long part = sums[from + column / COLUMNS];
      for (int end = Math.min(width, column + COLUMNS); column < end; column++) {
        short sum = (short) part;
        columns[to + column] = sum;
        part = (part - sum) >> BITS;
      }
    }
  }

  /** Adds the weights of a feature to the sums of a row that begins at {@code from}. */
  void addTo(long[] sums, int from, long feature) {
    int key = key(feature);
    int bit = bit(key);
    if ((seen[bit >>> 6] & 1L << bit) == 0) {
      return;
    }
    int slot = first(key);
    for (long there = slots[slot]; there != 0; there = slots[slot = (slot + 1) & mask]) {
      if ((int) (there >>> 32) == key) {
        int row = ((int) there - 1) * parts;
        for (int part = 0; part < parts; part++) {
          sums[from + part] += rows[row + part];
        }
        return;
      }
    }
  }

  static int key(long feature) {
    return (int) (feature >>> 32);
  }

  private static int bit(int key) {
    return key & (SEEN_BITS - 1);
  }

  private int first(int key) {
    return (key * 0x9E3779B9) >>> 5 & mask;
  }
}
