package io.wireroom.enrich.sequence;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each word's own features sum up to for the tokens around it. Words come again and again, so
 * sums are kept for those last seen; what is kept never changes what is found. Safe for use by many
 * threads.
 */
final class WordSums {
  private static final int ROOM = 1 << 15;
  private static final int PLACES = 2 * WordFeatures.REACH + 1;

  private record Kept(long word, int[] sums) {}

  private final AtomicReferenceArray<Kept> kept = new AtomicReferenceArray<>(ROOM);
  private final FeatureTable table;
  private final int width;

  WordSums(FeatureTable table, int width) {
    this.table = table;
    this.width = width;
  }

  /** Adds to the scores of the tokens of a sentence what its words say. */
  void addTo(int[] scores, Tokens tokens, int first, int limit) {
    for (int i = first; i < limit; i++) {
      int[] sums = of(tokens, i);
      for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
        int token = i - offset;
        if (token >= first && token < limit) {
          int to = (token - first) * width;
          int from = (offset + WordFeatures.REACH) * width;
          for (int column = 0; column < width; column++) {
            scores[to + column] += sums[from + column];
          }
        }
      }
    }
  }

  private int[] of(Tokens tokens, int token) {
    long word = Hash.of(tokens.text, tokens.start[token], tokens.end[token]);
    int slot = (int) (word >>> 40) & (ROOM - 1);
    Kept there = kept.get(slot);
    if (there != null && there.word == word) {
      return there.sums;
    }
    int[] sums = new int[PLACES * width];
    WordFeatures features = new WordFeatures();
    for (int place = 0; place < PLACES; place++) {
      int from = place * width;
      features.of(
          tokens.text,
          tokens.start[token],
          tokens.end[token],
          place - WordFeatures.REACH,
          feature -> table.addTo(sums, from, feature));
    }
    kept.set(slot, new Kept(word, sums));
    return sums;
  }
}
