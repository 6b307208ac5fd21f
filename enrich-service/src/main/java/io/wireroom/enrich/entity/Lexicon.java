package io.wireroom.enrich.entity;

/**
 * Numbers for the folded words of a vocabulary, which are known by 64 bits, so that two words never
 * share one. The table is open addressed, at most half full, and holds a word's number behind its
 * hash. Most words of a text are in no term; a bitmap of hashes tells nearly all of them.
 */
final class Lexicon {
  /** Of a word that no term has. */
  static final int UNKNOWN = -1;

  /** Small enough for the processor's own memory: most words of a text are turned down here. */
  private static final int SEEN_BITS = 1 << 21;

  private long[] slots = new long[2 * 2048];
  private final long[] seen = new long[SEEN_BITS >>> 6];
  private int size;

  /** Gives words their numbers; new words get the next ones. */
  void add(long[] hashes, int[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      numbers[i] = add(hashes[i]);
    }
  }

  private int add(long hash) {
    int slot = slot(hash);
    if (slots[slot] == 0) {
      if (size * 4 >= slots.length) {
        grow();
        slot = slot(hash);
      }
      seen[bit(hash) >>> 6] |= 1L << bit(hash);
      slots[slot] = hash;
      slots[slot + 1] = size++;
    }
    return (int) slots[slot + 1];
  }

  /**
   * Gives words their numbers, or {@link #UNKNOWN}. Words that may be known are told from the
   * others first, so that the looks for them do not wait for one another.
   */
  void find(long[] hashes, int[] numbers, int count) {
    int[] likely = new int[count];
    int left = 0;
    for (int i = 0; i < count; i++) {
      int bit = bit(hashes[i]);
      numbers[i] = UNKNOWN;
      likely[left] = i;
      left += (int) (seen[bit >>> 6] >>> bit) & 1;
    }
    int mask = slots.length - 1;
    for (int i = 0; i < left; i++) {
      long hash = hashes[likely[i]];
      int best = ((int) hash << 1) & mask;
      int slot = slots[best] == hash ? best : slot(hash);
      numbers[likely[i]] = slots[slot] == 0 ? UNKNOWN : (int) slots[slot + 1];
    }
  }

  /** Returns how many words there are; their numbers begin with 0. */
  int size() {
    return size;
  }

  private static int bit(long hash) {
    return (int) (hash >>> 43);
  }

  /** Returns where the word is or may be put; its number stands behind it. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = ((int) hash << 1) & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
