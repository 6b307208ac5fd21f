package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an operation answers.
 *
 * @param status HTTP status
 * @param body what comes with it; null when nothing does
 */
public record AnswerView(String status, Prose description, @Nullable BodyView body) {

  static AnswerView of(ApiDocument document, String status, JsonNode answer) {
    return new AnswerView(
        status, Prose.of(answer.path("description").asText()), BodyView.of(document, answer));
  }
}
