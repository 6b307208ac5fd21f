package io.wireroom.enrich.entity;

import java.util.Arrays;

/**
 * Numbers for the folded words of a vocabulary. The words lie one behind the other in one array;
 * the table is open addressed, at most half full, and holds a word's hash beside its number. Most
 * words of a text are in no term; a bitmap of hashes tells nearly all of them.
 */
final class Lexicon {
  /** Of a word that no term has. */
  static final int UNKNOWN = -1;

  /** Small enough for the processor's own memory: most words of a text are turned down here. */
  private static final int SEEN_BITS = 1 << 21;

  private char[] letters = new char[8192];
  private int[] starts = new int[1024];
  private long[] slots = new long[2048];
  private final long[] seen = new long[SEEN_BITS >>> 6];
  private int size;

  /** Returns the word's number; a new word gets the next one. */
  int add(FoldedWord word) {
    int slot = slot(word);
    if (slots[slot] == 0) {
      append(word);
      slots[slot] = ((long) word.hash() << 32) | size;
      if (size * 2 > slots.length) {
        grow();
      }
      return size - 1;
    }
    return number(slots[slot]);
  }

  /** Returns the word's number, or {@link #UNKNOWN}. */
  int number(FoldedWord word) {
    int bit = word.hash() & (SEEN_BITS - 1);
    if ((seen[bit >>> 6] & (1L << bit)) == 0) {
      return UNKNOWN;
    }
    return number(slots[slot(word)]);
  }

  /** Returns how many words there are; their numbers begin with 0. */
  int size() {
    return size;
  }

  /** Gives back what was kept for more words. */
  void trim() {
    letters = Arrays.copyOf(letters, starts[size]);
    starts = Arrays.copyOf(starts, size + 1);
  }

  private int slot(FoldedWord word) {
    int mask = slots.length - 1;
    int hash = word.hash();
    int slot = hash & mask;
    for (long there = slots[slot]; there != 0; there = slots[slot]) {
      if ((int) (there >>> 32) == hash) {
        int number = number(there);
        if (word.is(letters, starts[number], starts[number + 1])) {
          return slot;
        }
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A free slot, 0, holds no number. */
  private static int number(long slot) {
    return (int) slot - 1;
  }

  private void append(FoldedWord word) {
    int bit = word.hash() & (SEEN_BITS - 1);
    seen[bit >>> 6] |= 1L << bit;
    int start = starts[size];
    int end = start + word.length();
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
    }
    word.copyTo(letters, start);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++size] = end;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long there : old) {
      if (there != 0) {
        int slot = (int) (there >>> 32) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = there;
      }
    }
  }
}
