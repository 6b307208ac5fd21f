package io.wireroom.enrich.entity;

import java.util.Arrays;

/**
 * A text cut into words: a run of letters, or of digits, or one Greek letter. COVID-19, COVID19 and
 * COVID 19 are the same two words. The possessive s is no word.
 */
final class Words {
  private static final int LATIN = 1;
  private static final int DIGIT = 2;
  private static final int GREEK = 3;

  /** Longer ones are cut off for comparing; no term has such a word. */
  private static final int LONGEST = 64;

  private int[] starts;
  private int[] ends;
  private int[] ids;
  private long[] hashes;
  private int count;

  /** Gives words that are known by their hashes numbers, all of them together. */
  @FunctionalInterface
  interface Numbers {
    void give(long[] hashes, int[] numbers, int count);
  }

  private Words(int expected) {
    starts = new int[expected];
    ends = new int[expected];
    ids = new int[expected];
    hashes = new long[expected];
  }

  /**
   * Cuts a text.
   *
   * @param numbers gives the words their numbers
   */
  static Words of(String text, Numbers numbers) {
    Words words = new Words(text.length() / 5 + 8);
    FoldedWord folded = new FoldedWord(LONGEST * Folding.GROWTH);
    int i = 0;
    int length = text.length();
    while (i < length) {
      int kind = kind(text.charAt(i));
      if (kind == 0) {
        i++;
        continue;
      }
      int start = i++;
      while (kind != GREEK && i < length && kind(text.charAt(i)) == kind) {
        i++;
      }
      if (!possessive(text, start, i)) {
        folded.set(text, start, Math.min(i, start + LONGEST));
        words.add(start, i, folded.hash());
      }
    }
    numbers.give(words.hashes, words.ids, words.count);
    return words;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  int id(int word) {
    return ids[word];
  }

  private void add(int start, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      ids = Arrays.copyOf(ids, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = hash;
  }

  private static boolean possessive(String text, int start, int end) {
    return end - start == 1
        && (text.charAt(start) == 's' || text.charAt(start) == 'S')
        && start >= 2
        && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '’')
        && kind(text.charAt(start - 2)) != 0;
  }

  private static int kind(char c) {
    if (c < 0x80) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return letter ? LATIN : c >= '0' && c <= '9' ? DIGIT : 0;
    }
    if (c == '\u00B5' || (c >= '\u0370' && c < '\u0400')) {
      return Character.isLetter(c) ? GREEK : 0;
    }
    if (Character.isLetter(c)) {
      return LATIN;
    }
    boolean subscript = c >= '\u2080' && c <= '\u2089';
    return subscript || Character.isDigit(c) ? DIGIT : 0;
  }
}
