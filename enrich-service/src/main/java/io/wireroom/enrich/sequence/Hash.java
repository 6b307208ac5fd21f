package io.wireroom.enrich.sequence;

/** Numbers for features: 64 bits, so that two of a model's features are never taken for one. */
final class Hash {
  private Hash() {}

  /** Returns a number for an ordered pair. */
  static long of(long first, long second) {
    long mixed = first * 0x9E3779B97F4A7C15L + second;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }

  /** Returns a number for a stretch of a text as it stands. */
  static long of(CharSequence text, int start, int end) {
    long sum = 7;
    for (int i = start; i < end; i++) {
      sum = sum * 0x100000001B3L + text.charAt(i);
    }
    return of(sum, end - start);
  }

  /** As {@link #of(CharSequence, int, int)}, of characters. */
  static long of(char[] text, int start, int end) {
    long sum = 7;
    for (int i = start; i < end; i++) {
      sum = sum * 0x100000001B3L + text[i];
    }
    return of(sum, end - start);
  }
}
