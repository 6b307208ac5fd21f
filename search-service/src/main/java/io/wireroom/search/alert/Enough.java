package io.wireroom.search.alert;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Some of several queries. */
final class Enough {
  private Enough() {}

  /** So many of them must match; of none, nothing does. */
  static Query of(List<? extends Query> queries, int enough) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery("nothing is asked for");
    }
    if (queries.size() == 1) {
      return queries.get(0);
    }
    // Where all must match one of them is enough to look a search up by
    Occur occur = enough >= queries.size() ? Occur.MUST : Occur.SHOULD;
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    queries.forEach(query -> some.add(query, occur));
    if (occur == Occur.SHOULD) {
      some.setMinimumNumberShouldMatch(enough);
    }
    return some.build();
  }

  /**
   * Reads how many are enough, as {@code 3<-1 6<75%}: all up to three, of up to six all but one, of
   * more three quarters, rounded down.
   *
   * @see <a
   *     href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl-minimum-should-match.html">Elasticsearch,
   *     minimum_should_match</a>
   */
  static int many(String said, int queries) {
    int enough = queries;
    for (String rule : said.split(" ")) {
      int above = rule.indexOf('<');
      if (above >= 0 && queries <= Integer.parseInt(rule.substring(0, above))) {
        break;
      }
      enough = share(rule.substring(above + 1), queries);
    }
    return enough;
  }

  private static int share(String said, int queries) {
    boolean percent = said.endsWith("%");
    int number = Integer.parseInt(percent ? said.substring(0, said.length() - 1) : said);
    int share = percent ? queries * number / 100 : number;
    return share < 0 ? queries + share : share;
  }
}
