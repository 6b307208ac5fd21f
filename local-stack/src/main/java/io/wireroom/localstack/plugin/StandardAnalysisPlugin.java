package io.wireroom.localstack.plugin;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Registers analyzers and token filters that every full Elasticsearch has, from the Lucene that the
 * small one ships.
 */
public final class StandardAnalysisPlugin extends Plugin implements AnalysisPlugin {

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "stemmer",
            (index, environment, name, settings) ->
                new StandardTokenFilter(name, in -> stemmed(in, settings)),
        "asciifolding",
            (index, environment, name, settings) ->
                new StandardNormalizingFilter(name, ASCIIFoldingFilter::new),
        "remove_duplicates",
            (index, environment, name, settings) ->
                new StandardTokenFilter(name, RemoveDuplicatesTokenFilter::new),
        "keyword_marker",
            AnalysisPlugin.requiresAnalysisSettings(
                (index, environment, name, settings) ->
                    new StandardTokenFilter(name, in -> marked(in, settings))),
        "edge_ngram",
            AnalysisPlugin.requiresAnalysisSettings(
                (index, environment, name, settings) ->
                    new StandardTokenFilter(name, in -> edges(in, settings))),
        "pattern_capture",
            AnalysisPlugin.requiresAnalysisSettings(
                (index, environment, name, settings) ->
                    new StandardTokenFilter(name, in -> captured(in, settings))),
        "unique",
            (index, environment, name, settings) ->
                new StandardTokenFilter(name, UniqueTokenFilter::new));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        "uax_url_email",
        (index, environment, name, settings) ->
            TokenizerFactory.newFactory(name, UAX29URLEmailTokenizer::new));
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        "english",
        (index, environment, name, settings) ->
            new StandardAnalyzerProvider(name, new EnglishAnalyzer()));
  }

  private static TokenStream stemmed(TokenStream in, Settings settings) {
    String language = settings.get("language", settings.get("name", "porter"));
    return switch (language) {
      case "english", "porter" -> new PorterStemFilter(in);
      case "light_english", "lightEnglish", "kstem" -> new KStemFilter(in);
      case "minimal_english", "minimalEnglish" -> new EnglishMinimalStemFilter(in);
      case "possessive_english", "possessiveEnglish" -> new EnglishPossessiveFilter(in);
      default ->
          throw new IllegalArgumentException(
              "the local stemmer knows English alone, not " + language);
    };
  }

  private static TokenFilter marked(TokenStream in, Settings settings) {
    List<String> keywords = settings.getAsList("keywords");
    return new SetKeywordMarkerFilter(
        in, new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false)));
  }

  private static TokenFilter captured(TokenStream in, Settings settings) {
    return new PatternCaptureGroupTokenFilter(
        in,
        settings.getAsBoolean("preserve_original", true),
        settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new));
  }

  private static TokenFilter edges(TokenStream in, Settings settings) {
    return new EdgeNGramTokenFilter(
        in,
        settings.getAsInt("min_gram", 1),
        settings.getAsInt("max_gram", 2),
        settings.getAsBoolean("preserve_original", false));
  }
}
