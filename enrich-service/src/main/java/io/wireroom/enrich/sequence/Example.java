package io.wireroom.enrich.sequence;

/**
 * One sentence to learn from.
 *
 * <p>{@code features[i]} are the numbers of the features of token i, {@code allowed[i]} the tags,
 * as bits, that agree with what people marked.
 */
final class Example {
  final int[][] features;
  final long[] allowed;

  Example(int[][] features, long[] allowed) {
    this.features = features;
    this.allowed = allowed;
  }

  int length() {
    return features.length;
  }
}
