package io.wireroom.enrich.sequence;

/**
 * The weights of a model as it is used: for each feature a row of small whole numbers, one a
 * column. Of a feature's hash half is kept; of the features that a model does not have, one in ten
 * thousand is taken for one that it has, always the same.
 */
final class FeatureTable {
  private final int width;
  private final int[] keys;
  private final byte[] rows;

  private final int[] slots;
  private final int mask;

  /**
   * @param keys of the features, each once
   * @param rows of weights, in the order of the keys
   */
  FeatureTable(int width, int[] keys, byte[] rows) {
    this.width = width;
    this.keys = keys;
    this.rows = rows;
    int room = Integer.highestOneBit(Math.max(8, keys.length * 3));
    slots = new int[room];
    mask = room - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = first(keys[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  int size() {
    return keys.length;
  }

  int keyAt(int number) {
    return keys[number];
  }

  byte weight(int number, int column) {
    return rows[number * width + column];
  }

  /** Adds the weights of a feature to sums that begin at {@code from}. */
  void addTo(int[] sums, int from, long feature) {
    int key = key(feature);
    int slot = first(key);
    for (int number = slots[slot]; number != 0; number = slots[slot = (slot + 1) & mask]) {
      if (keys[number - 1] == key) {
        int row = (number - 1) * width;
        for (int column = 0; column < width; column++) {
          sums[from + column] += rows[row + column];
        }
        return;
      }
    }
  }

  static int key(long feature) {
    return (int) (feature >>> 32);
  }

  private int first(int key) {
    return (key * 0x9E3779B9) >>> 5 & mask;
  }
}
