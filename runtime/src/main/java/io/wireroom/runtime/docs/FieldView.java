package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A parameter, or a property of an object.
 *
 * @param example a value; null when none is given
 * @param fallback what counts when it is not given; null when nothing does
 */
public record FieldView(
    String name,
    TypeWords type,
    Prose description,
    @Nullable String example,
    @Nullable String fallback) {

  static FieldView parameter(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    JsonNode example = parameter.path("example");
    return new FieldView(
        parameter.path("name").asText(),
        TypeWords.of(schema),
        Prose.of(parameter.path("description").asText()),
        text(example.isArray() ? example.path(0) : example),
        text(schema.path("default")));
  }

  static FieldView property(ApiDocument document, String name, JsonNode property) {
    // A shared property is shown as what it is; a schema with a name is linked to
    boolean shared = property.path("$ref").asText().contains("/properties/");
    JsonNode shown = shared ? document.resolved(property) : property;
    String described =
        shown.path("description").asText(document.resolved(shown).path("description").asText());
    return new FieldView(name, TypeWords.of(shown), Prose.of(described), null, null);
  }

  private static @Nullable String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : null;
  }
}
