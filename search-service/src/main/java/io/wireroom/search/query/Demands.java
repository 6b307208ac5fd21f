package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;

/** All that a search demands of an article, as Elasticsearch is asked for it. */
public final class Demands {
  private Demands() {}

  /** Returns the clause that an article fulfils if and only if the search finds it, not widened. */
  public static ObjectNode of(ArticleQuery query) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode bool = clause.putObject("bool");
    Query asked = query.question().query();
    if (asked != null) {
      bool.putArray("must").add(QueryClause.of(asked, Ranking.DEFAULT));
    }
    ArrayNode filter = bool.putArray("filter").add(Conditions.notWithdrawn());
    filter.addAll(Conditions.of(query, null));
    return clause;
  }
}
