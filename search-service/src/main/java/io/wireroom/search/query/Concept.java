package io.wireroom.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A concept that an article has, as an entity or a tag.
 *
 * @param id in the vocabulary
 * @param type of an entity, or the kind of a tag
 * @param name as shown
 * @param weight salience of an entity or confidence of a tag, 0 to 1
 */
public record Concept(String id, String type, String name, double weight) {
  /** Entities of a stored document, most salient first. */
  public static List<Concept> entities(JsonNode display, int most) {
    List<Concept> concepts = new ArrayList<>();
    for (JsonNode one : display.path("entities")) {
      if (concepts.size() < most) {
        concepts.add(of(one, "type", "salience"));
      }
    }
    return concepts;
  }

  /** Tags of a stored document, most certain first. */
  public static List<Concept> tags(JsonNode display) {
    List<Concept> concepts = new ArrayList<>();
    display.path("tags").forEach(one -> concepts.add(of(one, "kind", "confidence")));
    return concepts;
  }

  private static Concept of(JsonNode one, String type, String weight) {
    return new Concept(
        one.path("id").asText(),
        one.path(type).asText(),
        one.path("name").asText(),
        one.path(weight).asDouble());
  }
}
