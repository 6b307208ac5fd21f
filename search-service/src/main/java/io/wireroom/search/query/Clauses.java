package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Parts of requests to Elasticsearch. */
final class Clauses {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Clauses() {}

  static ObjectNode term(String field, String value) {
    ObjectNode clause = JSON.objectNode();
    clause.putObject("term").put(field, value);
    return clause;
  }

  static ObjectNode prefix(String field, String start) {
    ObjectNode clause = JSON.objectNode();
    clause.putObject("prefix").put(field, start);
    return clause;
  }

  /** One of them at least; the more the better. */
  static ObjectNode any(List<ObjectNode> clauses) {
    ObjectNode clause = JSON.objectNode();
    ObjectNode bool = clause.putObject("bool");
    ArrayNode should = bool.putArray("should");
    clauses.forEach(should::add);
    bool.put("minimum_should_match", 1);
    return clause;
  }

  static ObjectNode not(ObjectNode denied) {
    ObjectNode clause = JSON.objectNode();
    clause.putObject("bool").putArray("must_not").add(denied);
    return clause;
  }

  /** Narrows, and makes nothing a better match. */
  static ObjectNode unscored(ObjectNode condition) {
    ObjectNode clause = JSON.objectNode();
    ObjectNode constant = clause.putObject("constant_score");
    constant.set("filter", condition);
    constant.put("boost", 0);
    return clause;
  }
}
