package io.wireroom.search.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * One article that 100,000 searches are asked of. Each condition is looked at once, whichever of
 * them have it.
 */
final class AskedArticle {
  private static final byte UNKNOWN = 0;
  private static final byte FULFILLED = 1;
  private static final byte FAILED = 2;

  private final SharedConditions conditions;
  private final Document document;
  private final IndexSearcher searcher;
  private final LeafReader reader;
  private final FixedBitSet words;
  private final byte[] answers;

  /** Reads the words of an article. */
  AskedArticle(Document document, Analyzer analyzer, SharedConditions conditions) {
    this.conditions = conditions;
    this.document = document;
    searcher = MemoryIndex.fromDocument(document, analyzer).createSearcher();
    reader = searcher.getIndexReader().leaves().get(0).reader();
    words = new FixedBitSet(conditions.words());
    answers = new byte[conditions.size()];
    try {
      readWords();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether a search in which the article stands alone would find it. */
  boolean fulfils(int condition) {
    if (condition < 0) {
      return words.get(~condition);
    }
    byte answer = answers[condition];
    if (answer == UNKNOWN) {
      answer = looked(condition) ? FULFILLED : FAILED;
      answers[condition] = answer;
    }
    return answer == FULFILLED;
  }

  private boolean looked(int condition) {
    int begin = conditions.begin(condition);
    int kind = conditions.code(begin);
    return switch (kind) {
      case SharedConditions.NOT -> !fulfils(conditions.code(begin + 1));
      case SharedConditions.OTHER -> fulfils(conditions.other(conditions.code(begin + 1)));
      default -> fulfilsSome(kind, begin + 1, conditions.begin(condition + 1));
    };
  }

  private boolean fulfilsSome(int enough, int begin, int end) {
    int wanted = enough;
    for (int at = begin; at < end && wanted > 0 && wanted <= end - at; at++) {
      wanted -= fulfils(conditions.code(at)) ? 1 : 0;
    }
    return wanted <= 0;
  }

  private boolean fulfils(Condition other) {
    try {
      if (other instanceof Condition.During during) {
        return isOf(during);
      }
      return other instanceof Condition.Beginning beginning
          ? has(beginning)
          : searcher.count(((Condition.Near) other).words()) > 0;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private boolean isOf(Condition.During during) {
    for (IndexableField field : document.getFields(during.field())) {
      if (field instanceof LongPoint) {
        long time = field.numericValue().longValue();
        if (time >= during.first() && time <= during.last()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean has(Condition.Beginning beginning) throws IOException {
    Terms terms = reader.terms(beginning.field());
    if (terms == null) {
      return false;
    }
    TermsEnum from = terms.iterator();
    BytesRef start = new BytesRef(beginning.start());
    return from.seekCeil(start) != TermsEnum.SeekStatus.END
        && StringHelper.startsWith(from.term(), start);
  }

  private void readWords() throws IOException {
    for (FieldInfo field : reader.getFieldInfos()) {
      Terms terms = reader.terms(field.name);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef word = each.next(); word != null; word = each.next()) {
          int number = conditions.word(field.name, word);
          if (number >= 0) {
            words.set(number);
          }
        }
      }
    }
  }
}
