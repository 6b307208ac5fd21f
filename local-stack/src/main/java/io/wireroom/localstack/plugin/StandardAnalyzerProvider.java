package io.wireroom.localstack.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;

/** An analyzer under its standard name. */
record StandardAnalyzerProvider(String name, Analyzer analyzer)
    implements AnalyzerProvider<Analyzer> {
  @Override
  public AnalyzerScope scope() {
    return AnalyzerScope.INDEX;
  }

  @Override
  public Analyzer get() {
    return analyzer;
  }
}
