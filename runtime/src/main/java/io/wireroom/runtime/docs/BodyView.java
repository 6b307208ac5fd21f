package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or an answer.
 *
 * @param type of what it is
 * @param media its media type
 * @param example a body, indented; null when none is given
 */
public record BodyView(TypeWords type, String media, @Nullable String example) {

  /** Of what a request or answer has as {@code content}; null when it has none. */
  static @Nullable BodyView of(ApiDocument document, JsonNode message) {
    var content = message.path("content").fields();
    if (!content.hasNext()) {
      return null;
    }
    var body = content.next();
    JsonNode examples = body.getValue().path("examples");
    JsonNode first =
        examples.isEmpty() ? examples : document.resolved(examples.elements().next()).path("value");
    return new BodyView(
        TypeWords.of(body.getValue().path("schema")),
        body.getKey(),
        examples.isEmpty() ? null : shown(first));
  }

  private static String shown(JsonNode example) {
    return example.isTextual() ? example.asText() : example.toPrettyString();
  }
}
