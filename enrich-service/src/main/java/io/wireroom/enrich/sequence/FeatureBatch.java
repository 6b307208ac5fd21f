package io.wireroom.enrich.sequence;

import java.util.Arrays;

/**
 * The features of a token, gathered to be looked up together: the looks of one after the other
 * would each wait for memory. Not safe for use by many threads.
 */
final class FeatureBatch implements FeatureSink {
  /** What a table keeps of each feature's hash; what it looks up is written over it. */
  int[] keys = new int[64];

  int count;

  @Override
  public void add(long feature) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count++] = FeatureTable.key(feature);
  }
}
