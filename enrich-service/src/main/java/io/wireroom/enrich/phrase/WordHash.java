package io.wireroom.enrich.phrase;

/** Words as numbers: 64 bits of their lower-case letters, so that two words never share one. */
final class WordHash {
  static final long START = 0xCBF29CE484222325L;

  private WordHash() {}

  static long of(CharSequence text, int start, int end) {
    long hash = START;
    for (int i = start; i < end; i++) {
      hash = add(hash, text.charAt(i));
    }
    return finish(hash);
  }

  static long add(long hash, char c) {
    return (hash ^ folded(c)) * 0x100000001B3L;
  }

  static long finish(long hash) {
    return hash ^ (hash >>> 29);
  }

  private static char folded(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }
}
