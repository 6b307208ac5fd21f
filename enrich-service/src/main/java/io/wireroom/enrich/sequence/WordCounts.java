package io.wireroom.enrich.sequence;

/** How often each word of a text was taken for each type: small numbers, without objects. */
final class WordCounts {
  private final int types;
  private final int[] slotOf;
  private final int[] counts;
  private final int[] all;

  /**
   * Makes room.
   *
   * @param words a hash of each token
   * @param types how many types there are, with "nothing", which is 0
   */
  WordCounts(long[] words, int types) {
    this.types = types;
    int room = Integer.highestOneBit(Math.max(4, words.length * 4));
    int mask = room - 1;
    long[] keys = new long[room];
    int[] numbers = new int[room];
    slotOf = new int[words.length];
    int distinct = 0;
    for (int i = 0; i < words.length; i++) {
      int slot = (int) (words[i] >>> 20) & mask;
      while (numbers[slot] != 0 && keys[slot] != words[i]) {
        slot = (slot + 1) & mask;
      }
      if (numbers[slot] == 0) {
        keys[slot] = words[i];
        numbers[slot] = ++distinct;
      }
      slotOf[i] = numbers[slot] - 1;
    }
    counts = new int[distinct * types];
    all = new int[distinct];
  }

  void add(int token, int type) {
    counts[slotOf[token] * types + type]++;
    all[slotOf[token]]++;
  }

  /** Returns how often the word of a token stands in the text. */
  int all(int token) {
    return all[slotOf[token]];
  }

  /** Returns how often the word of a token was taken for a type. */
  int of(int token, int type) {
    return counts[slotOf[token] * types + type];
  }

  /** Returns whether the word of a token was taken for any type but nothing. */
  boolean typed(int token) {
    return of(token, 0) < all(token);
  }
}
