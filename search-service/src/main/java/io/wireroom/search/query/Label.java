package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import java.util.Locale;

/**
 * One field with a label such as {@code case-report}. Narrows and does not score.
 *
 * @param field of the index
 */
record Label(String field) implements Place {
  @Override
  public ObjectNode words(Query.Words words) {
    return Clauses.unscored(Clauses.term(field, label(words.joined())));
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    return Clauses.unscored(Clauses.term(field, label(phrase.words())));
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    return Clauses.unscored(Clauses.prefix(field, label(prefix.start())));
  }

  private static String label(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
