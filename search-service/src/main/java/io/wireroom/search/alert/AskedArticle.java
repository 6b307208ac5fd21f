package io.wireroom.search.alert;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One article that thousands of queries are asked of. Words, which most of them are made of, are
 * looked up in a set; what else there is, phrases and beginnings and dates, is searched for.
 */
final class AskedArticle {
  private final IndexSearcher searcher;
  private final Set<Term> words = new HashSet<>();

  /** Reads the words of an index that has one article. */
  AskedArticle(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        Terms terms = leaf.reader().terms(field.name);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          for (BytesRef word = each.next(); word != null; word = each.next()) {
            words.add(new Term(field.name, BytesRef.deepCopyOf(word)));
          }
        }
      }
    }
  }

  /** Whether a search in which the article stands alone would find it. */
  boolean fulfils(Query query) throws IOException {
    if (query instanceof TermQuery word) {
      return words.contains(word.getTerm());
    }
    return query instanceof BooleanQuery parts ? fulfilsParts(parts) : searcher.count(query) > 0;
  }

  private boolean fulfilsParts(BooleanQuery query) throws IOException {
    boolean demands = false;
    boolean offers = false;
    int fulfilled = 0;
    for (BooleanClause part : query) {
      boolean fulfils = fulfils(part.getQuery());
      switch (part.getOccur()) {
        case MUST, FILTER -> {
          if (!fulfils) {
            return false;
          }
          demands = true;
        }
        case MUST_NOT -> {
          if (fulfils) {
            return false;
          }
        }
        case SHOULD -> {
          offers = true;
          fulfilled += fulfils ? 1 : 0;
        }
      }
    }
    // As Lucene has it: what only forbids finds nothing, and what only offers wants one
    int wanted = Math.max(query.getMinimumNumberShouldMatch(), demands ? 0 : 1);
    return fulfilled >= wanted && (demands || offers);
  }
}
