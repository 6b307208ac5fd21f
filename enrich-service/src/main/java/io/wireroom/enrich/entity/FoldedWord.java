package io.wireroom.enrich.entity;

/**
 * The word in hand, folded; used again for the next word, so that reading a text makes no waste.
 */
final class FoldedWord {
  private final char[] letters;
  private int length;
  private int hash;

  FoldedWord(int room) {
    letters = new char[room];
  }

  void set(CharSequence text, int start, int end) {
    length = Folding.fold(text, start, end, letters);
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum = 31 * sum + letters[i];
    }
    // Spreads the few high bits of short words over the table
    int spread = sum * 0x9E3779B9;
    hash = (spread ^ (spread >>> 15)) >>> 1;
  }

  /** At least 0. */
  int hash() {
    return hash;
  }

  int length() {
    return length;
  }

  boolean is(char[] others, int start, int end) {
    if (end - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (others[start + i] != letters[i]) {
        return false;
      }
    }
    return true;
  }

  void copyTo(char[] others, int start) {
    System.arraycopy(letters, 0, others, start, length);
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
