package io.wireroom.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.Freshness;
import java.time.Instant;
import java.util.List;

/**
 * The request to Elasticsearch for what goes with an article: words that are typical of it, shared
 * entities by how much the article is about them, shared tags by how certain they are; of the same
 * match the fresh ones first.
 */
final class RelatedBody {
  private static final int MOST_ENTITIES = 12;
  private static final double LEAST_WEIGHT = 0.05;

  /** An article says what it is about long before. */
  private static final int LONGEST_TEXT = 20_000;

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
          "work",
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
   * @param asOf when freshness is weighed
   */
  static ObjectNode of(JsonNode document, int size, Instant asOf, RelatedRanking ranking) {
    ObjectNode body = JSON.objectNode();
    body.put("size", size).put("timeout", "8s");
    ObjectNode query = JSON.objectNode();
    ObjectNode bool = query.putObject("bool");
    bool.set("should", likeness(document, ranking));
    bool.put("minimum_should_match", 1);
    bool.putArray("filter").addObject().putObject("term").put("withdrawn", false);
    ArrayNode not = bool.putArray("must_not");
    not.addObject().putObject("term").put("id", document.path("id").asText());
    not.addObject()
        .putObject("term")
        .put("work", document.path("work").asText(document.path("id").asText()));
    // Texts too short to be told as copies may be the same all the same
    not.addObject().putObject("term").put("textHash", document.path("textHash").asText());
    body.set("query", Freshness.first(query, asOf));
    // Of several copies one is enough
    body.putObject("collapse").put("field", "work");
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("_score").put("order", "desc");
    sort.addObject().putObject("date").put("order", "desc");
    sort.addObject().putObject("id").put("order", "asc");
    ArrayNode shown = body.putObject("_source").putArray("includes");
    SHOWN.forEach(shown::add);
    return body;
  }

  private static ArrayNode likeness(JsonNode document, RelatedRanking ranking) {
    ArrayNode should = JSON.arrayNode();
    words(should, document, ranking);
    int entities = 0;
    for (JsonNode entity : document.at("/display/entities")) {
      if (entities++ < MOST_ENTITIES && ranking.entityWeight() > 0) {
        double weight = ranking.entityWeight() * entity.path("salience").asDouble();
        should.add(has("entities", entity, weight));
      }
    }
    for (JsonNode tag : document.at("/display/tags")) {
      if (ranking.tagWeight() > 0) {
        double weight = ranking.tagWeight() * tag.path("confidence").asDouble();
        should.add(has("tags", tag, weight));
      }
    }
    return should;
  }

  private static void words(ArrayNode should, JsonNode document, RelatedRanking ranking) {
    String title = document.path("title").asText();
    String text = title + document.path("body").asText();
    like(should, "body", text, ranking.words(), 1);
    if (ranking.titleWeight() > 0) {
      like(should, "title", text, ranking.words(), ranking.titleWeight());
    }
  }

  private static void like(ArrayNode should, String field, String text, int words, double weight) {
    ObjectNode like = should.addObject().putObject("more_like_this");
    like.putArray("fields").add(field);
    like.putArray("like")
        .add(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
    like.put("max_query_terms", words)
        .put("min_term_freq", 1)
        .put("min_doc_freq", 2)
        .put("minimum_should_match", "1")
        .put("boost", weight);
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
