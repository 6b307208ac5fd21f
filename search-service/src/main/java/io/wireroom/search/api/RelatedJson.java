package io.wireroom.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.related.Related;
import java.util.List;

/** Writes what goes with an article. */
final class RelatedJson {
  private RelatedJson() {}

  static ObjectNode write(List<Related> related) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode hits = json.putArray("hits");
    for (Related one : related) {
      ObjectNode hit = HitJson.write(one.hit());
      hit.remove(List.of("highlights", "why", "copies"));
      ArrayNode shared = hit.putArray("shared");
      one.shared()
          .forEach(
              concept -> shared.addObject().put("id", concept.id()).put("name", concept.name()));
      hits.add(hit);
    }
    return json;
  }
}
