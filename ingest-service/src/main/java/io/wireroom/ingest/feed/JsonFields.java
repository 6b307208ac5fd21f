package io.wireroom.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, by name in lower case: versions of ninjs differ in that. */
final class JsonFields {
  private final Map<String, JsonNode> fields = new HashMap<>();

  JsonFields(JsonNode object) {
    object
        .properties()
        .forEach(
            field -> fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Returns the first of these that is a text or, as is met, a number; null when there is none. */
  @Nullable String text(String... names) {
    for (String name : names) {
      JsonNode value = fields.get(name);
      if (value != null && value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }

  /** Returns what is in the first of these: of an array or object each value, of a value itself. */
  List<JsonNode> list(String... names) {
    for (String name : names) {
      JsonNode value = fields.get(name);
      if (value != null && value.isContainerNode()) {
        return StreamSupport.stream(value.spliterator(), false).toList();
      }
      if (value != null && !value.isNull()) {
        return List.of(value);
      }
    }
    return List.of();
  }

  /** Returns the fields of an object that is a field; none when it is none. */
  JsonFields object(String name) {
    return new JsonFields(fields.getOrDefault(name, MissingNode.getInstance()));
  }
}
