package io.wireroom.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.copy.TextChange;
import io.wireroom.search.story.StoryEntry;
import io.wireroom.search.story.Work;
import java.util.List;
import java.util.Locale;

/** Writes the work of an article, and its story. */
final class WorkJson {
  private WorkJson() {}

  static ObjectNode write(Work work) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", work.id()).set("origin", article(work.origin()));
    json.put("decidedBy", label(work.reason()));
    ArrayNode copies = json.putArray("copies");
    for (Work.Copy copy : work.copies()) {
      ObjectNode one = article(copy.document());
      for (TextChange.Kind kind : TextChange.Kind.values()) {
        one.put(name(kind), copy.counts().getOrDefault(kind, 0));
      }
      copies.add(one);
    }
    ArrayNode changes = json.putArray("changes");
    for (TextChange change : work.changes()) {
      changes
          .addObject()
          .put("kind", label(change.kind()))
          .put("before", change.before())
          .put("after", change.after());
    }
    return json;
  }

  static ObjectNode story(List<StoryEntry> story) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode reports = json.putArray("reports");
    for (StoryEntry entry : story) {
      reports.add(
          article(entry.document()).put("copies", entry.copies()).put("asked", entry.asked()));
    }
    return json;
  }

  private static ObjectNode article(JsonNode document) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", document.path("id").asText())
        .put("title", document.path("title").asText())
        .put("source", document.path("sourceId").asText());
    json.set("feed", value(document.at("/display/provenance/feed")));
    json.set("url", value(document.path("url")));
    json.set("publishedAt", value(document.path("publishedAt")));
    json.put("receivedAt", document.path("receivedAt").asText());
    return json;
  }

  private static JsonNode value(JsonNode node) {
    return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(TextChange.Kind kind) {
    return kind == TextChange.Kind.LEFT_OUT ? "leftOut" : label(kind);
  }
}
