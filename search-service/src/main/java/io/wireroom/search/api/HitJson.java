package io.wireroom.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.Concept;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.Hit;
import java.util.List;

/** Writes a hit. */
public final class HitJson {
  private HitJson() {}

  public static ObjectNode write(Hit hit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", hit.id())
        .put("title", hit.title())
        .put("lead", hit.lead())
        .put("url", hit.url())
        .put("source", hit.source())
        .put("feed", hit.feed())
        .put("publishedAt", hit.publishedAt())
        .put("receivedAt", hit.receivedAt())
        .put("contentType", hit.contentType())
        .put("origin", hit.origin())
        .put("readingSeconds", hit.readingSeconds())
        .put("revision", hit.revision());
    hit.authors().forEach(json.putArray("authors")::add);
    concepts(json.putArray("tags"), hit.tags(), "kind", "confidence");
    concepts(json.putArray("entities"), hit.entities(), "type", "salience");
    ObjectNode highlights = json.putObject("highlights");
    hit.highlights()
        .forEach((field, fragments) -> fragments.forEach(highlights.withArray(field)::add));
    hit.why().forEach(json.putArray("why")::add);
    json.put("work", hit.work());
    ObjectNode copies = json.putObject("copies").put("count", hit.copies().count());
    ArrayNode sources = copies.putArray("sources");
    for (FacetCount source : hit.copies().sources()) {
      sources
          .addObject()
          .put("id", source.id())
          .put("name", source.name())
          .put("count", source.count());
    }
    json.put("score", hit.score());
    return json;
  }

  private static void concepts(
      ArrayNode array, List<Concept> concepts, String type, String weight) {
    for (Concept concept : concepts) {
      array
          .addObject()
          .put("id", concept.id())
          .put(type, concept.type())
          .put("name", concept.name())
          .put(weight, concept.weight());
    }
  }
}
