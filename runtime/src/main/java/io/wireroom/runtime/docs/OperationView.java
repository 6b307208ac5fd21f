package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked.
 *
 * @param id anchor on the page
 * @param group it belongs to
 * @param method in upper case
 * @param body what is sent with it; null when nothing is
 * @param request an address to try, in its own words; a link only where it needs no id
 */
public record OperationView(
    String id,
    String group,
    String method,
    String path,
    String summary,
    List<Prose> description,
    String request,
    List<FieldView> parameters,
    @Nullable BodyView body,
    List<AnswerView> answers) {

  static OperationView of(ApiDocument document, String method, String path, JsonNode operation) {
    List<FieldView> parameters = new ArrayList<>();
    operation
        .path("parameters")
        .forEach(one -> parameters.add(FieldView.parameter(document.resolved(one))));
    List<AnswerView> answers = new ArrayList<>();
    operation
        .path("responses")
        .fields()
        .forEachRemaining(
            one ->
                answers.add(
                    AnswerView.of(document, one.getKey(), document.resolved(one.getValue()))));
    return new OperationView(
        operation.path("operationId").asText(),
        operation.at("/tags/0").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        Prose.paragraphs(operation.path("description").asText()),
        operation.path("x-request").asText(),
        parameters,
        BodyView.of(document, document.resolved(operation.path("requestBody"))),
        answers);
  }

  /**
   * The request as a link; null when an id has to be put in first, or when it changes something.
   */
  public @Nullable String link() {
    return path.contains("{") || !method.equals("GET") ? null : request;
  }
}
