package io.wireroom.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.story.Work;
import java.util.List;
import java.util.Optional;

/** Writes one whole article from its stored document. */
final class ArticleJson {
  private static final List<String> STORED =
      List.of(
          "id",
          "revision",
          "generation",
          "title",
          "url",
          "authors",
          "publishedAt",
          "receivedAt",
          "language",
          "contentType",
          "origin",
          "readingSeconds",
          "lead");

  private ArticleJson() {}

  static ObjectNode write(JsonNode document, Optional<Work> work) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (String field : STORED) {
      json.set(field, document.path(field).isMissingNode() ? null : document.get(field));
    }
    json.put("source", document.path("sourceId").asText());
    // Offsets of mentions count in it
    json.put("text", document.path("title").asText() + document.path("body").asText());
    document
        .path("display")
        .fields()
        .forEachRemaining(one -> json.set(one.getKey(), one.getValue()));
    json.set("work", work.map(WorkJson::write).orElse(null));
    return json;
  }
}
