package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A concept that an article mentions, with what speaks for it.
 *
 * @param times how often it is mentioned
 * @param wordings how it is mentioned, in order of appearance
 */
public record EntityView(Named entity, int times, List<Wording> wordings) {
  private static final int MOST_WORDINGS = 8;

  /** Reads it; {@code marked} are the mentions that have a mark in the text. */
  static EntityView of(JsonNode stored, Named named, Set<Found> marked) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    for (JsonNode mention : stored.path("mentions")) {
      Found found = Found.of(mention, named);
      Wording one =
          new Wording(
              mention.path("text").asText(),
              1,
              mention.path("rule").asText(),
              Shown.percent(mention.path("confidence").asDouble()),
              found.doubt(),
              marked.contains(found) ? "#" + found.anchor() : null);
      wordings.merge(one.words() + '\n' + one.rule() + '\n' + one.doubt(), one, Wording::and);
    }
    return new EntityView(
        named,
        stored.path("mentions").size(),
        new ArrayList<>(wordings.values()).stream().limit(MOST_WORDINGS).toList());
  }
}
