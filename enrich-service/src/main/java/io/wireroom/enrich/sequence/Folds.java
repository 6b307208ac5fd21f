package io.wireroom.enrich.sequence;

/**
 * What the tokens of a text are without case and plural, see {@link Fold}; two flat rows, since
 * they are read again and again.
 */
final class Folds {
  final long[] words;
  final long[] endings;

  Folds(int tokens) {
    words = new long[tokens];
    endings = new long[tokens];
  }

  /** Folds the tokens of a text. */
  static Folds of(Tokens tokens) {
    Folds folds = new Folds(tokens.count);
    char[] room = new char[Fold.ROOM];
    for (int i = 0; i < tokens.count; i++) {
      folds.set(i, Fold.of(tokens.text, tokens.start[i], tokens.end[i], room));
    }
    return folds;
  }

  void set(int token, Fold fold) {
    words[token] = fold.word();
    endings[token] = fold.ending();
  }
}
