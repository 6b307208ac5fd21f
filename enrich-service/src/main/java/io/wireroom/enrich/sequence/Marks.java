package io.wireroom.enrich.sequence;

import java.util.Arrays;

/** What people marked in a text, as the tags that its tokens may have. */
final class Marks {
  private Marks() {}

  /**
   * Returns the allowed tags of each token, as bits. A mark that begins or ends within a token
   * takes the whole token; one that crosses sentences, or overlaps an earlier one, is left out.
   */
  static long[] of(LabelledText text, Tokens tokens, TagSet tags) {
    long[] allowed = new long[tokens.count];
    Arrays.fill(allowed, tags.unmarked(text.types()));
    boolean[] taken = new boolean[tokens.count];
    for (LabelledSpan span : text.spans()) {
      int type = tags.types().indexOf(span.type());
      int first = firstAfter(tokens.end, tokens.count, span.place().start());
      int last = firstAfter(tokens.end, tokens.count, span.place().end() - 1);
      if (type < 0
          || last >= tokens.count
          || crosses(tokens, first, last)
          || any(taken, first, last)) {
        continue;
      }
      for (int i = first; i <= last; i++) {
        taken[i] = true;
        allowed[i] = 1L << tags.inside(type);
      }
      allowed[first] = 1L << (first == last ? tags.unit(type) : tags.begin(type));
      if (last > first) {
        allowed[last] = 1L << tags.last(type);
      }
    }
    return allowed;
  }

  private static boolean crosses(Tokens tokens, int first, int last) {
    for (int boundary : tokens.sentences) {
      if (boundary > first && boundary <= last) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(boolean[] taken, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first token that ends after a place. */
  private static int firstAfter(int[] ends, int count, int place) {
    int at = Arrays.binarySearch(ends, 0, count, place + 1);
    return at >= 0 ? at : -at - 1;
  }
}
