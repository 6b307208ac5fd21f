package io.wireroom.enrich.entity;

/**
 * The word in hand, folded; used again for the next word, so that reading a text makes no waste.
 */
final class FoldedWord {
  private final char[] letters;
  private int length;
  private long hash;

  FoldedWord(int room) {
    letters = new char[room];
  }

  void set(CharSequence text, int start, int end) {
    length = Folding.fold(text, start, end, letters);
    long sum = length;
    for (int i = 0; i < length; i++) {
      sum = (sum ^ letters[i]) * 0x9E3779B97F4A7C15L;
      sum ^= sum >>> 32;
    }
    hash = sum == 0 ? 1 : sum;
  }

  /** Never 0. */
  long hash() {
    return hash;
  }

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }
}
