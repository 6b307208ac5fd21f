package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tag with what speaks for it.
 *
 * @param confidence in per cent
 */
public record TagView(Named tag, String confidence, List<Evidence> evidence) {
  private static final int REASONS = 6;

  /** Reads the tags of a stored article; {@code names} of concepts stand for ids in evidence. */
  static List<TagView> of(JsonNode display, Map<String, String> names) {
    List<TagView> tags = new ArrayList<>();
    for (JsonNode tag : display.path("tags")) {
      List<Evidence> evidence = new ArrayList<>();
      for (JsonNode one : tag.path("evidence")) {
        if (evidence.size() < REASONS) {
          String detail = one.path("detail").asText();
          evidence.add(
              new Evidence(
                  Shown.label(one.path("rule").asText()), names.getOrDefault(detail, detail)));
        }
      }
      tags.add(
          new TagView(
              new Named(
                  tag.path("id").asText(), tag.path("kind").asText(), tag.path("name").asText()),
              Shown.percent(tag.path("confidence").asDouble()),
              evidence));
    }
    return tags;
  }
}
