package io.wireroom.localstack.plugin;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A token filter under its standard name. */
record StandardTokenFilter(String name, UnaryOperator<TokenStream> filter)
    implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream in) {
    return filter.apply(in);
  }
}
