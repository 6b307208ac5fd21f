package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import java.util.List;

/** Title, names of what is mentioned, text and authors together. */
final class Anywhere implements Place {
  /** Fields that together must have the words, each with its weight. */
  private static final List<String> FIELDS =
      List.of("title^3", "names^2", "lead^1.5", "body", "authors");

  private static final List<String> PHRASE_FIELDS = List.of("title^3", "lead^1.5", "body");

  /** Stems hide how a word begins. */
  private static final List<String> EXACT_FIELDS = List.of("title.exact^3", "body.exact");

  /** Up to three words must all be there; of four to six one may be missing; of more a quarter. */
  private static final String ENOUGH = "3<-1 6<75%";

  private static final int NEARLY_TOGETHER = 2;

  @Override
  public ObjectNode words(Query.Words words) {
    String text = words.joined();
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode bool = clause.putObject("bool");
    ObjectNode all = bool.putArray("must").addObject();
    match(all, text, "cross_fields", FIELDS).put("minimum_should_match", ENOUGH);
    ArrayNode better = bool.putArray("should");
    match(better.addObject(), text, "phrase", PHRASE_FIELDS).put("slop", NEARLY_TOGETHER);
    better
        .addObject()
        .putObject("match")
        .putObject("title.exact")
        .put("query", text)
        .put("operator", "and");
    return clause;
  }

  @Override
  public ObjectNode phrase(Query.Phrase phrase) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    match(clause, phrase.words(), "phrase", PHRASE_FIELDS).put("slop", phrase.apart());
    return clause;
  }

  @Override
  public ObjectNode prefix(Query.Prefix prefix) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    match(clause, prefix.start(), "bool_prefix", EXACT_FIELDS).put("operator", "and");
    return clause;
  }

  private static ObjectNode match(
      ObjectNode clause, String text, String type, List<String> fields) {
    ObjectNode match = clause.putObject("multi_match").put("query", text).put("type", type);
    ArrayNode names = match.putArray("fields");
    fields.forEach(names::add);
    return match;
  }
}
