package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.text.Range;

/**
 * A sentence that may be a key point.
 *
 * @param words hashes of its content words, ascending
 * @param rule what speaks for it most
 */
@SuppressWarnings("ArrayRecordComponent")
record Sentence(Range place, long[] words, double score, String rule) {
  /** Returns the share of the smaller one's words that both have. */
  double likeness(Sentence other) {
    int smaller = Math.min(words.length, other.words.length);
    return smaller == 0 ? 0 : (double) shared(words, other.words) / smaller;
  }

  static int shared(long[] some, long[] others) {
    int shared = 0;
    int other = 0;
    for (long word : some) {
      while (other < others.length && others[other] < word) {
        other++;
      }
      shared += other < others.length && others[other] == word ? 1 : 0;
    }
    return shared;
  }
}
