package io.wireroom.search.query.language;

import java.util.List;
import java.util.function.Function;

/**
 * Looks into loose words for concepts that they name. Words within a field, words denied and
 * phrases are meant as they are written.
 */
record Understanding(Function<List<String>, List<Meaning>> names) implements Query.Cases<Query> {
  @Override
  public Query words(Query.Words words) {
    return new Query.Words(words.words(), names.apply(words.words()));
  }

  @Override
  public Query phrase(Query.Phrase phrase) {
    return phrase;
  }

  @Override
  public Query prefix(Query.Prefix prefix) {
    return prefix;
  }

  @Override
  public Query within(Query.Within within) {
    return within;
  }

  @Override
  public Query dated(Query.Dated dated) {
    return dated;
  }

  @Override
  public Query all(Query.All all) {
    return new Query.All(all.parts().stream().map(part -> part.match(this)).toList());
  }

  @Override
  public Query any(Query.Any any) {
    return new Query.Any(any.parts().stream().map(part -> part.match(this)).toList());
  }

  @Override
  public Query not(Query.Not not) {
    return not;
  }
}
