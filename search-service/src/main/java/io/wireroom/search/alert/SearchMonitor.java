package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Demands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;

/**
 * Tells which of many searches find an article. Searches are looked up by the words that they need,
 * and those met are asked of the article itself, so that the look-up may be wide and the answer is
 * exact. Safe for use by many threads.
 */
final class SearchMonitor implements AutoCloseable {
  /** An article that has three words of a search is nearly as rare as one that it finds. */
  private static final int WORDS_LOOKED_UP = 3;

  /** What a search is looked up by takes much more memory until it is written. */
  private static final int AT_ONCE = 1_000;

  /** What many articles have in common is looked up by where there is nothing else. */
  private static final double LITTLE = 0.01;

  private static final Set<String> COMMON_FIELDS =
      Set.of("withdrawn", "sourceId", "contentType", "language");

  private final IndexedFields fields = IndexedFields.current();
  private final Monitor monitor;
  private final Map<String, Map<String, Query>> demands = new HashMap<>();

  /** What came since the last article; an empty one is taken out. */
  private final Map<String, Optional<ArticleQuery>> changed = new LinkedHashMap<>();

  /**
   * A search that finds an article.
   *
   * @param why parts of its question that the article fulfils
   */
  record Match(String searchId, List<String> why) {}

  SearchMonitor() {
    try {
      monitor = new Monitor(fields.analyzer(), lookUp());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Presearcher lookUp() {
    return new MultipassTermFilteredPresearcher(
        WORDS_LOOKED_UP,
        0,
        TermWeightor.combine(
            TermWeightor.DEFAULT, TermWeightor.fieldWeightor(LITTLE, COMMON_FIELDS)),
        List.of(),
        Set.of());
  }

  /** Adds a search, or puts it in the place of the one with this id. */
  synchronized void put(String searchId, ArticleQuery query) {
    changed.put(searchId, Optional.of(query));
  }

  synchronized void remove(String searchId) {
    changed.put(searchId, Optional.empty());
  }

  /** The searches that find an article, by the document that the index has of it. */
  synchronized List<Match> matching(ObjectNode article) {
    try {
      takeChanges();
      Document document = fields.of(article);
      AskedArticle asked =
          new AskedArticle(MemoryIndex.fromDocument(document, fields.analyzer()).createSearcher());
      List<Match> matches = new ArrayList<>();
      for (QueryMatch match :
          monitor.match(document, searcher -> new ExactMatcher(searcher, asked)).getMatches()) {
        matches.add(new Match(match.getQueryId(), why(match, asked)));
      }
      return matches;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public synchronized void close() {
    try {
      monitor.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<String> why(QueryMatch match, AskedArticle article) throws IOException {
    List<String> fulfilled = new ArrayList<>();
    for (Map.Entry<String, Query> demand :
        demands.getOrDefault(match.getQueryId(), Map.of()).entrySet()) {
      if (article.fulfils(demand.getValue())) {
        fulfilled.add(demand.getKey());
      }
    }
    return fulfilled;
  }

  /** Many at once: a change by itself is written out by itself. */
  private void takeChanges() throws IOException {
    if (changed.isEmpty()) {
      return;
    }
    AnalyzedText words = new AnalyzedText(fields.analyzer());
    List<MonitorQuery> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    changed.forEach(
        (id, query) -> {
          if (query.isEmpty()) {
            removed.add(id);
            demands.remove(id);
          } else {
            Map<String, Query> named = new LinkedHashMap<>();
            Query whole = new ClauseReader(words, named).read(Demands.of(query.get()));
            added.add(new MonitorQuery(id, whole));
            demands.put(id, named);
          }
        });
    monitor.deleteById(removed);
    for (int from = 0; from < added.size(); from += AT_ONCE) {
      monitor.register(added.subList(from, Math.min(added.size(), from + AT_ONCE)));
    }
    changed.clear();
  }
}
