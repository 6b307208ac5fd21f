package io.wireroom.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The API document that is served, and what it says of an answer. */
public final class PublishedApi {
  private static final SchemaValidatorsConfig FORMATS_TOO =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;
  private final ObjectNode exact;

  public PublishedApi() {
    try {
      document =
          new ObjectMapper()
              .readTree(PublishedApi.class.getResourceAsStream("/io/wireroom/search/openapi.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    exact = document.deepCopy();
    exact.at("/components/schemas").forEach(PublishedApi::neitherMoreNorLess);
  }

  public JsonNode document() {
    return document;
  }

  /** What is wrong with an answer for somebody who reads it as the document says. */
  public Set<ValidationMessage> objections(String schema, JsonNode answer) {
    return objections(document, schema, answer);
  }

  /** The same, and every property must be there that the document has, and no other. */
  public Set<ValidationMessage> differences(String schema, JsonNode answer) {
    return objections(exact, schema, answer);
  }

  private static Set<ValidationMessage> objections(JsonNode from, String schema, JsonNode answer) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", from.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(root, FORMATS_TOO)
        .validate(answer);
  }

  private static void neitherMoreNorLess(JsonNode schema) {
    if (schema.has("properties")) {
      ArrayNode required =
          ((ObjectNode) schema).put("additionalProperties", false).putArray("required");
      schema.get("properties").fieldNames().forEachRemaining(required::add);
    }
  }
}
