package io.wireroom.ingest.article.change;

/** How words are written. */
final class Spelling {
  private Spelling() {}

  /**
   * Whether one letter more, less, other, or two neighbours in the other order make one word of the
   * other: a distance of 1 by Damerau and Levenshtein.
   */
  static boolean isOneSlipApart(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int left = one.length() - from;
    int right = other.length() - from;
    if (left == right) {
      return left > 0
          && (tailsEqual(one, from + 1, other, from + 1)
              || (left > 1
                  && one.charAt(from) == other.charAt(from + 1)
                  && one.charAt(from + 1) == other.charAt(from)
                  && tailsEqual(one, from + 2, other, from + 2)));
    }
    return left == right + 1
        ? tailsEqual(one, from + 1, other, from)
        : right == left + 1 && tailsEqual(one, from, other, from + 1);
  }

  private static boolean tailsEqual(String one, int from, String other, int otherFrom) {
    int length = one.length() - from;
    return length == other.length() - otherFrom
        && one.regionMatches(from, other, otherFrom, length);
  }
}
