package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Lets fresh articles of the same match come a little before old ones: by a quarter at most. */
public final class Freshness {
  private static final double WEIGHT = 0.25;
  private static final String HALF_AS_FRESH = "365d";

  private Freshness() {}

  /** Returns the query with scores that fade with age as of the given time. */
  public static ObjectNode first(ObjectNode query, Instant asOf) {
    ObjectNode scored = JsonNodeFactory.instance.objectNode();
    ObjectNode functionScore = scored.putObject("function_score");
    functionScore.set("query", query);
    ArrayNode functions = functionScore.putArray("functions");
    functions.addObject().put("weight", 1.0);
    ObjectNode fresh = functions.addObject().put("weight", WEIGHT);
    fresh
        .putObject("exp")
        .putObject("date")
        .put("origin", asOf.toString())
        .put("scale", HALF_AS_FRESH)
        .put("decay", 0.5);
    functionScore.put("score_mode", "sum").put("boost_mode", "multiply");
    return scored;
  }
}
