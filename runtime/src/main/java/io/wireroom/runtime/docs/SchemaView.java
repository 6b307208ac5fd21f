package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a part of an answer is made of.
 *
 * @param values when it is one of a list of labels; empty otherwise
 * @param fields when it is an object; empty otherwise
 */
public record SchemaView(
    String name, Prose description, List<String> values, List<FieldView> fields) {

  static SchemaView of(ApiDocument document, String name, JsonNode schema) {
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    List<FieldView> fields = new ArrayList<>();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            one -> fields.add(FieldView.property(document, one.getKey(), one.getValue())));
    return new SchemaView(
        name, Prose.of(schema.path("description").asText()), List.copyOf(values), fields);
  }
}
