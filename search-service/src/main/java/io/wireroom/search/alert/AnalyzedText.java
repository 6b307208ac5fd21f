package io.wireroom.search.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Queries for the words of a text, as the analysis of a field has them. Text of which it leaves
 * nothing matches nothing.
 */
final class AnalyzedText {
  private final Analyzer analyzer;

  AnalyzedText(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** All the words in one field. */
  Query all(String field, String text) {
    List<TermQuery> all = terms(field, text).stream().map(word -> term(field, word)).toList();
    return Enough.of(all, all.size());
  }

  /**
   * Each word in any of the fields, all of one analysis, and {@code enough} of the words.
   *
   * @param enough as {@link Enough#many} reads it
   */
  Query acrossFields(List<String> fields, String text, String enough) {
    List<Query> each = new ArrayList<>();
    for (String word : terms(fields.get(0), text)) {
      each.add(Enough.of(fields.stream().map(field -> term(field, word)).toList(), 1));
    }
    return Enough.of(each, Enough.many(enough, each.size()));
  }

  Query phrase(String field, String text, int slop) {
    Query phrase = new QueryBuilder(analyzer).createPhraseQuery(field, text, slop);
    return phrase == null ? new MatchNoDocsQuery("no word is left") : phrase;
  }

  /** All the words, of which the last may go on. */
  Query beginning(String field, String text) {
    List<Query> all = new ArrayList<>();
    List<String> words = terms(field, text);
    for (int at = 0; at < words.size(); at++) {
      Term term = new Term(field, words.get(at));
      all.add(at < words.size() - 1 ? new TermQuery(term) : new PrefixQuery(term));
    }
    return Enough.of(all, all.size());
  }

  private static TermQuery term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private List<String> terms(String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return terms;
  }
}
