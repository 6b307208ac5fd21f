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
  private final Clusters clusters;
  private final int tags;

  WordSums(FeatureTable table, Clusters clusters, int tags) {
    this.table = table;
    this.clusters = clusters;
    this.tags = tags;
  }

  /** Adds to the scores of the tokens of a sentence what its words say. */
  void addTo(int[] scores, Tokens tokens, int first, int limit) {
    for (int i = first; i < limit; i++) {
      int[] sums = of(tokens, i);
      for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
        int token = i - offset;
        if (token >= first && token < limit) {
          int to = (token - first) * tags;
          int from = (offset + WordFeatures.REACH) * tags;
          for (int tag = 0; tag < tags; tag++) {
            scores[to + tag] += sums[from + tag];
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
    int[] sums = new int[PLACES * tags];
    WordFeatures features = new WordFeatures(clusters);
    for (int place = 0; place < PLACES; place++) {
      int from = place * tags;
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
