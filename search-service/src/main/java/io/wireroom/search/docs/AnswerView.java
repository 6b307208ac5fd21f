package io.wireroom.search.docs;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an operation answers.
 *
 * @param status HTTP status
 * @param type of what the body is
 * @param media its media type
 * @param example a body, indented; null when none is given
 */
public record AnswerView(
    String status, Prose description, TypeWords type, String media, @Nullable String example) {

  static AnswerView of(ApiDocument document, String status, JsonNode answer) {
    var content = answer.path("content").fields();
    if (!content.hasNext()) {
      throw new IllegalStateException("the API document gives answer " + status + " no body");
    }
    var body = content.next();
    JsonNode examples = body.getValue().path("examples");
    JsonNode first =
        examples.isEmpty() ? examples : document.resolved(examples.elements().next()).path("value");
    return new AnswerView(
        status,
        Prose.of(answer.path("description").asText()),
        TypeWords.of(body.getValue().path("schema")),
        body.getKey(),
        examples.isEmpty() ? null : first.toPrettyString());
  }
}
