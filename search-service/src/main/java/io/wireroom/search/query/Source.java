package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import java.util.List;

/** The source, by its id or by words of its name. Narrows and does not score. */
final class Source implements Place {
  private static final String ID = "sourceId";
  private static final Text NAME = Text.named("sources");

  @Override
  public ObjectNode words(Query.Words words) {
    return either(Clauses.term(ID, words.joined()), NAME.words(words));
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    return either(Clauses.term(ID, phrase.words()), NAME.phrase(phrase));
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    return either(Clauses.prefix(ID, prefix.start()), NAME.prefix(prefix));
  }

  private static ObjectNode either(ObjectNode id, ObjectNode name) {
    return Clauses.unscored(Clauses.any(List.of(id, name)));
  }
}
