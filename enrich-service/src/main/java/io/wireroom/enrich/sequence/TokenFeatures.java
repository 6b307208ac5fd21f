package io.wireroom.enrich.sequence;

/** All features of the tokens of one text, as training sees them. */
final class TokenFeatures {
  private final Tokens tokens;
  private final WordFeatures words;
  private final ContextFeatures context;

  TokenFeatures(Tokens tokens, Gazetteer gazetteer, Clusters clusters) {
    this.tokens = tokens;
    words = new WordFeatures(clusters);
    context = new ContextFeatures(tokens, gazetteer.marks(tokens));
  }

  /** Tells the features of a token of the sentence from {@code first} to {@code limit}. */
  void of(int token, int first, int limit, FeatureSink sink) {
    for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
      int there = token + offset;
      if (there >= first && there < limit) {
        words.of(tokens.text, tokens.start[there], tokens.end[there], offset, sink);
      }
    }
    context.of(token, first, limit, sink);
  }
}
