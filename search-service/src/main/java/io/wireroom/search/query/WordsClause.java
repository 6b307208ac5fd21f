package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The part of a request that finds words and scores how well they match. */
final class WordsClause {
  /** Fields that together must have the words, each with its weight. */
  private static final List<String> FIELDS =
      List.of("title^3", "names^2", "lead^1.5", "body", "authors");

  private static final List<String> PHRASE_FIELDS = List.of("title^3", "lead^1.5", "body");

  /** Up to three words must all be there; of four to six one may be missing; of more a quarter. */
  private static final String ENOUGH = "3<-1 6<75%";

  private static final double FRESHNESS = 0.25;
  private static final String HALF_AS_FRESH = "365d";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WordsClause() {}

  /** Adds to a bool query what the words ask for. */
  static void addTo(ObjectNode bool, Words words) {
    ArrayNode must = bool.putArray("must");
    for (String phrase : words.phrases()) {
      must.add(multiMatch(phrase, "phrase", PHRASE_FIELDS));
    }
    if (words.loose().isEmpty()) {
      return;
    }
    ObjectNode all = multiMatch(words.loose(), "cross_fields", FIELDS);
    ((ObjectNode) all.get("multi_match")).put("minimum_should_match", ENOUGH);
    must.add(all);
    ObjectNode together = multiMatch(words.loose(), "phrase", PHRASE_FIELDS);
    ((ObjectNode) together.get("multi_match")).put("slop", 2);
    ObjectNode asWritten = JSON.objectNode();
    asWritten
        .putObject("match")
        .putObject("title.exact")
        .put("query", words.loose())
        .put("operator", "and");
    bool.putArray("should").add(together).add(asWritten);
  }

  /** Lets fresh articles of the same match come a little before old ones: by a quarter at most. */
  static ObjectNode fresherFirst(ObjectNode query, Instant asOf) {
    ObjectNode scored = JSON.objectNode();
    ObjectNode functionScore = scored.putObject("function_score");
    functionScore.set("query", query);
    ArrayNode functions = functionScore.putArray("functions");
    functions.addObject().put("weight", 1.0);
    ObjectNode fresh = functions.addObject().put("weight", FRESHNESS);
    fresh
        .putObject("exp")
        .putObject("date")
        .put("origin", asOf.toString())
        .put("scale", HALF_AS_FRESH)
        .put("decay", 0.5);
    functionScore.put("score_mode", "sum").put("boost_mode", "multiply");
    return scored;
  }

  private static ObjectNode multiMatch(String text, String type, List<String> fields) {
    ObjectNode query = JSON.objectNode();
    ObjectNode match = query.putObject("multi_match").put("query", text).put("type", type);
    ArrayNode names = match.putArray("fields");
    fields.forEach(names::add);
    return query;
  }
}
