package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value it is, in words.
 *
 * @param before the words, or those before the name of a schema
 * @param schema name of the schema to link to; null when there is none
 * @param after words after it
 */
public record TypeWords(String before, @Nullable String schema, String after) {
  private static final String SCHEMAS = "#/components/schemas/";

  static TypeWords of(JsonNode schema) {
    if (schema.has("$ref")) {
      return new TypeWords("", schema.get("$ref").asText().substring(SCHEMAS.length()), "");
    }
    if (schema.has("anyOf")) {
      return of(schema.at("/anyOf/0")).then(" or null");
    }
    if (schema.path("type").asText().equals("array")) {
      JsonNode most = schema.path("maxItems");
      return of(schema.path("items"))
          .as(most.isMissingNode() ? "list of " : "up to " + most.asText() + " of ");
    }
    JsonNode values = schema.path("additionalProperties");
    if (values.isObject()) {
      return of(values).as("by name: ");
    }
    return new TypeWords(plain(schema), null, "");
  }

  private static String plain(JsonNode schema) {
    if (schema.has("enum")) {
      List<String> labels = new ArrayList<>();
      schema.get("enum").forEach(label -> labels.add(label.asText()));
      return "one of " + String.join(", ", labels);
    }
    if (schema.has("const")) {
      return "always " + schema.get("const").asText();
    }
    JsonNode type = schema.path("type");
    String words = words(type.isArray() ? type.path(0).asText() : type.asText(), schema);
    return type.isArray() ? words + " or null" : words;
  }

  private static String words(String type, JsonNode schema) {
    return switch (type) {
      case "string" -> schema.has("format") ? "time" : "text" + most(schema);
      case "integer" -> "whole number" + range(schema);
      case "number" -> "number" + range(schema);
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  private static String range(JsonNode schema) {
    return schema.has("minimum")
        ? ", " + schema.get("minimum").asText() + " to " + schema.get("maximum").asText()
        : "";
  }

  private static String most(JsonNode schema) {
    JsonNode most = schema.path("maxLength");
    return most.isMissingNode() ? "" : " of at most " + most.asText() + " characters";
  }

  private TypeWords as(String first) {
    return new TypeWords(first + before, schema, after);
  }

  private TypeWords then(String last) {
    return schema == null
        ? new TypeWords(before + last, null, after)
        : new TypeWords(before, schema, after + last);
  }
}
