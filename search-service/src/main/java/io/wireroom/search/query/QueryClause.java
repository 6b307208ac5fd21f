package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Field;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.query.language.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that finds what a query asks for and scores how well it matches. Each
 * demand bears its own text as its name, by which Elasticsearch tells which of them a hit fulfils.
 */
final class QueryClause implements Query.Cases<ObjectNode> {
  private final Place place;
  private final @Nullable Field field;

  private QueryClause(Place place, @Nullable Field field) {
    this.place = place;
    this.field = field;
  }

  static ObjectNode of(Query query, Ranking ranking) {
    return query.match(new QueryClause(new Anywhere(ranking), null));
  }

  @Override
  public ObjectNode words(Query.Words words) {
    return named(place.words(words), words);
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    return named(place.phrase(phrase), phrase);
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    return named(place.prefix(prefix), prefix);
  }

  @Override
  public ObjectNode within(Query.Within within) {
    return within.query().match(new QueryClause(Place.of(within.field()), within.field()));
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
    return named(Clauses.unscored(clause), dated);
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

  private ObjectNode named(ObjectNode demand, Query query) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode bool = clause.putObject("bool");
    bool.putArray("must").add(demand);
    bool.put("_name", field == null ? query.text() : new Query.Within(field, query).text());
    return clause;
  }
}
