package io.wireroom.enrich.entity;

import java.util.Arrays;

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
    rehash();
  }

  void setFolded(char[] folded) {
    length = folded.length;
    System.arraycopy(folded, 0, letters, 0, length);
    rehash();
  }

  private void rehash() {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum = 31 * sum + letters[i];
    }
    // Spreads the few high bits of short words over the table
    hash = sum * 0x9E3779B9;
  }

  int hash() {
    return hash >>> 1;
  }

  boolean is(char[] other) {
    if (other.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (other[i] != letters[i]) {
        return false;
      }
    }
    return true;
  }

  char[] copy() {
    return Arrays.copyOf(letters, length);
  }
}
