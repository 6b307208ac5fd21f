package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article mentions.
 *
 * @param entities most salient first
 * @param apart mentions that do not overlap, in order: those that are marked in the text
 * @param names of concepts by id
 */
record Mentions(List<EntityView> entities, List<Found> apart, Map<String, String> names) {

  /** Reads stored entities; a mention outside of the text is left out. */
  static Mentions of(JsonNode stored, int textLength) {
    List<Found> all = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (JsonNode entity : stored) {
      Named named = named(entity);
      names.put(named.id(), named.name());
      for (JsonNode mention : entity.path("mentions")) {
        Found found = Found.of(mention, named);
        if (found.end() <= textLength) {
          all.add(found);
        }
      }
    }
    List<Found> apart = MarkedText.apart(all);
    Set<Found> marked = new HashSet<>(apart);
    List<EntityView> entities = new ArrayList<>();
    stored.forEach(entity -> entities.add(EntityView.of(entity, named(entity), marked)));
    return new Mentions(entities, apart, names);
  }

  private static Named named(JsonNode entity) {
    return new Named(
        entity.path("id").asText(), entity.path("type").asText(), entity.path("name").asText());
  }
}
