package io.wireroom.localstack.plugin;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/**
 * A token filter that works on single characters, so that normalizers, which see whole keywords,
 * may use it too.
 */
record StandardNormalizingFilter(String name, UnaryOperator<TokenStream> filter)
    implements NormalizingTokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return filter.apply(in);
  }
}
