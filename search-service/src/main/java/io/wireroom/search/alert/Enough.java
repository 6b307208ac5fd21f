package io.wireroom.search.alert;

/** How many of several words are enough. */
final class Enough {
  private Enough() {}

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
