package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analyzers of an index's settings, built of Lucene's own parts as Elasticsearch builds them.
 * Settings that name a part which is not known here are a bug that shows at the start.
 */
final class IndexAnalyzers {
  /** Elasticsearch's own, between two values of a field. */
  private static final int VALUES_APART = 100;

  private IndexAnalyzers() {}

  static Map<String, Analyzer> of(JsonNode analysis) {
    Map<String, Analyzer> analyzers = new HashMap<>();
    analysis
        .path("analyzer")
        .fields()
        .forEachRemaining(
            one -> analyzers.put(one.getKey(), analyzer(one.getValue(), analysis.path("filter"))));
    return analyzers;
  }

  private static Analyzer analyzer(JsonNode settings, JsonNode filters) {
    if (!settings.path("tokenizer").asText().equals("standard") || settings.has("char_filter")) {
      throw new IllegalStateException("not known here: " + settings);
    }
    List<UnaryOperator<TokenStream>> steps = new ArrayList<>();
    settings.path("filter").forEach(name -> steps.add(filter(name.asText(), filters)));
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream stream = tokenizer;
        for (UnaryOperator<TokenStream> step : steps) {
          stream = step.apply(stream);
        }
        return new TokenStreamComponents(tokenizer, stream);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return VALUES_APART;
      }
    };
  }

  private static UnaryOperator<TokenStream> filter(String name, JsonNode filters) {
    JsonNode own = filters.path(name);
    String kind =
        own.isMissingNode()
            ? name
            : own.path("type").asText()
                + ":"
                + own.path("language").asText(own.path("stopwords").asText());
    return switch (kind) {
      case "lowercase" -> LowerCaseFilter::new;
      case "asciifolding" -> ASCIIFoldingFilter::new;
      case "stop:_english_" -> in -> new StopFilter(in, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      case "stemmer:possessive_english" -> EnglishPossessiveFilter::new;
      case "stemmer:english" -> PorterStemFilter::new;
      default -> throw new IllegalStateException("not known here: the filter " + kind);
    };
  }
}
