package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.query.language.Stretch;

/** The part of a request that finds what a query asks for and scores how well it matches. */
final class QueryClause implements Query.Cases<ObjectNode> {
  private static final QueryClause ANYWHERE = new QueryClause(new Anywhere());

  private final Place place;

  private QueryClause(Place place) {
    this.place = place;
  }

  static ObjectNode of(Query query) {
    return query.match(ANYWHERE);
  }

  @Override
  public ObjectNode words(Query.Words words) {
    return place.words(words);
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    return place.phrase(phrase);
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    return place.prefix(prefix);
  }

  @Override
  public ObjectNode within(Query.Within within) {
    return within.query().match(new QueryClause(Place.of(within.field())));
  }

  @Override
  public ObjectNode dated(Query.Dated dated) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode range = clause.putObject("range").putObject("date");
    Stretch from = dated.from();
    Stretch to = dated.to();
    if (from != null) {
      range.put("gte", from.first().toString());
    }
    if (to != null) {
      range.put("lt", to.last().plusDays(1).toString());
    }
    return Clauses.unscored(clause);
  }

  @Override
  public ObjectNode all(Query.All all) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ArrayNode must = clause.putObject("bool").putArray("must");
    all.parts().forEach(part -> must.add(part.match(this)));
    return clause;
  }

  @Override
  public ObjectNode any(Query.Any any) {
    return Clauses.any(any.parts().stream().map(part -> part.match(this)).toList());
  }

  @Override
  public ObjectNode not(Query.Not not) {
    return Clauses.not(not.query().match(this));
  }
}
