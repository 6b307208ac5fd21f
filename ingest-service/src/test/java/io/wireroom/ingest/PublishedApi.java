package io.wireroom.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API document that is served, and what it says of an answer. */
final class PublishedApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaValidatorsConfig FORMATS_TOO =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;

  PublishedApi() {
    try {
      document =
          JSON.readTree(PublishedApi.class.getResourceAsStream("/io/wireroom/ingest/openapi.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    document.at("/components/schemas").forEach(PublishedApi::nothingMore);
  }

  JsonNode document() {
    return document;
  }

  /** What differs in a body from a schema; a property that the schema lacks does, too. */
  List<String> objections(JsonNode schema, JsonNode body) {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(root, FORMATS_TOO)
        .validate(body)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What differs in an answer from what the document says of such; of pages it says nothing. */
  List<String> objections(HttpRequest request, HttpResponse<String> answer) throws IOException {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      String method = request.method().toLowerCase(Locale.ROOT);
      if (request.uri().getPath().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+"))
          && path.getValue().has(method)) {
        return objections(path.getValue().path(method).path("responses"), answer);
      }
    }
    return List.of();
  }

  private List<String> objections(JsonNode responses, HttpResponse<String> answer)
      throws IOException {
    JsonNode told = resolved(responses.path(String.valueOf(answer.statusCode())));
    String media = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (told.isMissingNode() || (told.has("content") && !told.path("content").has(media))) {
      return List.of("the document knows no answer " + answer.statusCode() + " " + media);
    }
    return media.endsWith("json")
        ? objections(told.path("content").path(media).path("schema"), JSON.readTree(answer.body()))
        : List.of();
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static void nothingMore(JsonNode schema) {
    if (schema.has("properties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }
}
