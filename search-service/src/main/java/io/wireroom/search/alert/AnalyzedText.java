package io.wireroom.search.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Conditions for the words of a text, as the analysis of a field has them. Text of which it leaves
 * nothing is nowhere.
 */
final class AnalyzedText {
  private final Analyzer analyzer;

  AnalyzedText(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** All the words in one field. */
  Condition all(String field, String text) {
    List<String> all = terms(field, text);
    return Condition.some(inField(field, all.stream()), all.size());
  }

  /**
   * Each word in any of the fields, all of one analysis, and {@code enough} of the words.
   *
   * @param enough as {@link Enough#many} reads it
   */
  Condition acrossFields(List<String> fields, String text, String enough) {
    List<Condition> each = new ArrayList<>();
    for (String word : terms(fields.get(0), text)) {
      List<Condition> anywhere =
          fields.stream().<Condition>map(field -> new Condition.Word(field, word)).toList();
      each.add(Condition.some(anywhere, 1));
    }
    return Condition.some(each, Enough.many(enough, each.size()));
  }

  /**
   * The words one after the other.
   *
   * @param slop by how many places they may be out of it
   */
  Condition phrase(String field, String text, int slop) {
    Query phrase = new QueryBuilder(analyzer).createPhraseQuery(field, text, slop);
    if (phrase instanceof PhraseQuery several) {
      // That the words are there is looked at for all searches, and so before where they are
      List<Condition> all =
          new ArrayList<>(inField(field, Stream.of(several.getTerms()).map(Term::text)));
      all.add(new Condition.Near(several));
      return Condition.all(all);
    }
    return phrase instanceof TermQuery one
        ? new Condition.Word(field, one.getTerm().text())
        : Condition.NEVER;
  }

  /** All the words, of which the last may go on. */
  Condition beginning(String field, String text) {
    List<String> words = terms(field, text);
    if (words.isEmpty()) {
      return Condition.NEVER;
    }
    int last = words.size() - 1;
    List<Condition> all = new ArrayList<>(inField(field, words.stream().limit(last)));
    all.add(new Condition.Beginning(field, words.get(last)));
    return Condition.all(all);
  }

  private static List<Condition> inField(String field, Stream<String> words) {
    return words.<Condition>map(word -> new Condition.Word(field, word)).toList();
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
