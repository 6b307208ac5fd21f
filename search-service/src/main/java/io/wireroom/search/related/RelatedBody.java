package io.wireroom.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The request to Elasticsearch for what goes with an article: shared entities by how much the
 * article is about them, shared tags by how certain they are, and words of the title.
 */
final class RelatedBody {
  private static final int MOST_ENTITIES = 12;
  private static final double ENTITY_WEIGHT = 4;
  private static final double TAG_WEIGHT = 1.5;
  private static final double LEAST_WEIGHT = 0.05;
  private static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "lead",
          "url",
          "sourceId",
          "authors",
          "publishedAt",
          "receivedAt",
          "contentType",
          "origin",
          "readingSeconds",
          "revision",
          "display.provenance.feed",
          "display.tags",
          "display.entities.id",
          "display.entities.type",
          "display.entities.name",
          "display.entities.salience");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RelatedBody() {}

  /**
   * Returns the request.
   *
   * @param document the stored article
   * @param size how many are wanted
   */
  static ObjectNode of(JsonNode document, int size) {
    ObjectNode body = JSON.objectNode();
    body.put("size", size).put("timeout", "8s");
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.set("should", likeness(document));
    bool.put("minimum_should_match", 1);
    bool.putArray("filter").addObject().putObject("term").put("withdrawn", false);
    ArrayNode not = bool.putArray("must_not");
    not.addObject().putObject("term").put("id", document.path("id").asText());
    not.addObject().putObject("term").put("textHash", document.path("textHash").asText());
    // Of several copies one is enough
    body.putObject("collapse").put("field", "textHash");
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("_score").put("order", "desc");
    sort.addObject().putObject("date").put("order", "desc");
    sort.addObject().putObject("id").put("order", "asc");
    ArrayNode shown = body.putObject("_source").putArray("includes");
    SHOWN.forEach(shown::add);
    return body;
  }

  private static ArrayNode likeness(JsonNode document) {
    ArrayNode should = JSON.arrayNode();
    int entities = 0;
    for (JsonNode entity : document.at("/display/entities")) {
      if (entities++ < MOST_ENTITIES) {
        should.add(has("entities", entity, ENTITY_WEIGHT * entity.path("salience").asDouble()));
      }
    }
    for (JsonNode tag : document.at("/display/tags")) {
      should.add(has("tags", tag, TAG_WEIGHT * tag.path("confidence").asDouble()));
    }
    ObjectNode title = should.addObject().putObject("multi_match");
    title
        .put("query", document.path("title").asText())
        .put("minimum_should_match", "2<40%")
        .put("boost", 0.3)
        .putArray("fields")
        .add("title^2")
        .add("lead");
    return should;
  }

  /** Rare concepts say more: a term's score grows with its rarity. */
  private static ObjectNode has(String field, JsonNode concept, double weight) {
    ObjectNode term = JSON.objectNode();
    term.putObject("term")
        .putObject(field)
        .put("value", concept.path("id").asText())
        .put("boost", Math.max(weight, LEAST_WEIGHT));
    return term;
  }
}
