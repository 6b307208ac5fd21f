package io.wireroom.enrich.sequence;

import io.wireroom.enrich.entity.Folding;

/**
 * A word without case and plural, as numbers.
 *
 * @param word all of it, at most the first {@value #LONGEST} characters
 * @param ending its last four characters
 */
record Fold(long word, long ending) {
  private static final int LONGEST = 64;
  private static final int ENDING = 4;

  /** Room that folding takes. */
  static final int ROOM = LONGEST * Folding.GROWTH;

  /**
   * Folds a word.
   *
   * @param room at least {@link #ROOM} long, written over
   */
  static Fold of(CharSequence text, int start, int end, char[] room) {
    int length = Folding.fold(text, start, Math.min(end, start + LONGEST), room);
    return new Fold(Hash.of(room, 0, length), Hash.of(room, Math.max(0, length - ENDING), length));
  }
}
