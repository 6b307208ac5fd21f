package io.wireroom.enrich.sequence;

/**
 * One sentence to learn from.
 *
 * <p>{@code features[i]} are the numbers of the features of token i, {@code thin[i]} the same with
 * some of the gazetteer's names hidden, {@code words[i]} how many of them are of words alone and
 * stand first, {@code allowed[i]} the tags, as bits, that agree with what people marked.
 */
final class Example {
  final int[][] features;
  final int[][] thin;
  final int[] words;
  final long[] allowed;

  Example(int[][] features, int[][] thin, int[] words, long[] allowed) {
    this.words = words;
    this.features = features;
    this.thin = thin;
    this.allowed = allowed;
  }

  int length() {
    return features.length;
  }
}
