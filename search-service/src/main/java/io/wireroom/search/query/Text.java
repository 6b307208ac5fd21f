package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;

/**
 * One field with words in it.
 *
 * @param stems field whose words are reduced to their stems
 * @param exact field whose words are as written, for how they begin
 */
record Text(String stems, String exact) implements Place {
  /** The names of concepts or sources that a facet has. */
  static Text named(String facet) {
    return new Text(facet + ".words", facet + ".exact");
  }

  @Override
  public ObjectNode words(Query.Words words) {
    return allOf("match", stems, words.joined());
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    clause
        .putObject("match_phrase")
        .putObject(stems)
        .put("query", phrase.words())
        .put("slop", phrase.apart());
    return clause;
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    return allOf("match_bool_prefix", exact, prefix.start());
  }

  private static ObjectNode allOf(String kind, String field, String text) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    clause.putObject(kind).putObject(field).put("query", text).put("operator", "and");
    return clause;
  }
}
