package io.wireroom.enrich.sequence;

import io.wireroom.enrich.entity.Folding;

/**
 * What a word tells of itself and its neighbours, whatever its place: its letters, beginning,
 * ending, pieces and shape. Not safe for use by many threads.
 */
final class WordFeatures {
  /** Tokens before and after one that the word of a token speaks for. */
  static final int REACH = 3;

  private static final int LONGEST = 48;
  private static final int LONGEST_AFFIX = 5;
  private static final int PIECE = 4;

  private final Endings endings;
  private final char[] lower = new char[LONGEST];
  private final char[] shape = new char[LONGEST];
  private final char[] folded = new char[LONGEST * Folding.GROWTH];

  WordFeatures(Endings endings) {
    this.endings = endings;
  }

  /**
   * Tells the features of a word.
   *
   * @param offset from the token they are for to the word, −{@link #REACH} to {@link #REACH}
   */
  void of(CharSequence text, int start, int end, int offset, FeatureSink sink) {
    int length = Math.min(end - start, LONGEST);
    int shapeLength = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      lower[i] = Character.toLowerCase(c);
      char kind = kind(c);
      if (shapeLength == 0 || shape[shapeLength - 1] != kind) {
        shape[shapeLength++] = kind;
      }
    }
    int near = Math.abs(offset);
    long place = offset + 16;
    long word = Hash.of(lower, 0, length);
    int foldedLength = Folding.fold(text, start, start + length, folded);
    long fold = Hash.of(folded, 0, foldedLength);
    sink.add(Hash.of(word, place));
    sink.add(Hash.of(fold, 100 + place));
    if (near > 2) {
      return;
    }
    sink.add(Hash.of(Hash.of(shape, 0, shapeLength), 1000 + place));
    if (near < 2 && Endings.has(foldedLength)) {
      int before = endings.beginning(folded, foldedLength);
      int behind = endings.ending(folded, foldedLength);
      sink.add(Hash.of(before, 1400 + place));
      sink.add(Hash.of(behind, 1440 + place));
      sink.add(Hash.of(before * 4096L + behind, 1480 + place));
    }
    affixes(length, near == 0 ? LONGEST_AFFIX : near == 1 ? 4 : 3, place, sink);
    if (near == 0) {
      sink.add(Hash.of(exactShape(text, start, length), 1100));
      sink.add(Hash.of(Math.min(length, 12), 1101));
      sink.add(Hash.of(Hash.of(text, start, start + length), 1102));
      for (int i = 0; i + PIECE <= length; i++) {
        sink.add(Hash.of(Hash.of(lower, i, i + PIECE), 1103));
      }
    }
  }

  private void affixes(int length, int longest, long place, FeatureSink sink) {
    for (int size = longest == LONGEST_AFFIX ? 2 : longest;
        size <= longest && size < length;
        size++) {
      sink.add(Hash.of(Hash.of(lower, length - size, length), 1200 + place));
      if (longest > 3) {
        sink.add(Hash.of(Hash.of(lower, 0, size), 1300 + place));
      }
    }
  }

  private static long exactShape(CharSequence text, int start, int length) {
    long shape = length > 8 ? 8 : length;
    for (int i = 0; i < Math.min(length, 8); i++) {
      shape = shape * 8 + kind(text.charAt(start + i)) % 8;
    }
    return shape;
  }

  private static char kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return 'B';
    }
    if (Character.isDigit(c)) {
      return '0';
    }
    if (c >= '\u0370' && c < '\u0400') {
      return 'g';
    }
    return Character.isLetter(c) ? 'e' : c < 0x80 ? c : '-';
  }
}
