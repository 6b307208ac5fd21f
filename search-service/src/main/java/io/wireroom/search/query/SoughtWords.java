package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Field;
import io.wireroom.search.query.language.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is marked in hits: words that are looked for, and no labels, dates, or words denied. */
enum SoughtWords implements Query.Cases<Stream<Query>> {
  ALL;

  private static final Set<Field> UNMARKED =
      EnumSet.of(
          Field.AUTHOR,
          Field.SOURCE,
          Field.TYPE,
          Field.LANGUAGE,
          Field.DESIGN,
          Field.PHASE,
          Field.TRIAL,
          Field.DATE);

  /** Returns a clause that finds them; null when there are none. */
  static @Nullable ObjectNode of(@Nullable Query query) {
    if (query == null) {
      return null;
    }
    List<ObjectNode> clauses =
        query.match(ALL).distinct().map(one -> QueryClause.of(one, Ranking.DEFAULT)).toList();
    return clauses.isEmpty() ? null : byTerms(Clauses.any(clauses));
  }

  /**
   * Without a function the highlighter marks by the matches of the whole query, and loses words
   * beside a phrase that does not match and words found in another field.
   */
  private static ObjectNode byTerms(ObjectNode query) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode scored = clause.putObject("function_score");
    scored.set("query", query);
    scored.putArray("functions").addObject().put("weight", 1);
    return clause;
  }

  @Override
  public Stream<Query> words(Query.Words words) {
    return Stream.of(words);
  }

  @Override
  public Stream<Query> phrase(Query.Phrase phrase) {
    return Stream.of(phrase);
  }

  @Override
  public Stream<Query> prefix(Query.Prefix prefix) {
    return Stream.of(prefix);
  }

  @Override
  public Stream<Query> within(Query.Within within) {
    return UNMARKED.contains(within.field()) ? Stream.of() : within.query().match(this);
  }

  @Override
  public Stream<Query> dated(Query.Dated dated) {
    return Stream.of();
  }

  @Override
  public Stream<Query> all(Query.All all) {
    return all.parts().stream().flatMap(part -> part.match(this));
  }

  @Override
  public Stream<Query> any(Query.Any any) {
    return any.parts().stream().flatMap(part -> part.match(this));
  }

  @Override
  public Stream<Query> not(Query.Not not) {
    return Stream.of();
  }
}
