package io.wireroom.search.alert;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Asks the searches that were looked up of the article itself. */
final class ExactMatcher extends CandidateMatcher<QueryMatch> {
  private final AskedArticle article;

  ExactMatcher(IndexSearcher searcher, AskedArticle article) {
    super(searcher);
    this.article = article;
  }

  @Override
  protected void matchQuery(String queryId, Query query, Map<String, String> metadata)
      throws IOException {
    if (article.fulfils(query)) {
      addMatch(new QueryMatch(queryId), 0);
    }
  }

  @Override
  public QueryMatch resolve(QueryMatch one, QueryMatch other) {
    return one;
  }
}
