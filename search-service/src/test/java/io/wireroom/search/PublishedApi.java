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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The API document that is served, and what it says of an answer. */
public final class PublishedApi {
  private static final SchemaValidatorsConfig FORMATS_TOO =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  /** Where the document has them, they are there, and the reverse. */
  private static final List<String> ALWAYS = List.of("ETag", "Link", "Location", "Retry-After");

  /** Where they are, the document has them. */
  private static final List<String> TOLD =
      Stream.concat(ALWAYS.stream(), Stream.of("WWW-Authenticate", "RateLimit", "RateLimit-Policy"))
          .toList();

  private static final int NOT_MODIFIED = 304;

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

  /**
   * What differs in an answer from what the document says of such: its status, its kind, its body,
   * and its headers, those of {@link #TOLD} in both directions. Of pages it says nothing.
   */
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
    List<String> objections = new ArrayList<>(headers(told.path("headers"), answer));
    if (media.matches(".*[/+]json") && told.at("/content").has(media)) {
      objections(told.path("content").path(media).path("schema"), answer.body())
          .forEach(objections::add);
    }
    return objections;
  }

  private List<String> headers(JsonNode told, HttpResponse<String> answer) {
    List<String> objections = new ArrayList<>();
    for (String name : TOLD) {
      String value = answer.headers().firstValue(name).orElse("");
      JsonNode schema = resolved(told.path(name)).path("schema");
      if (!value.isEmpty() && schema.isMissingNode() && !name.startsWith("RateLimit")) {
        objections.add("the header " + name + " is not in the document");
      } else if (value.isEmpty()
          && told.has(name)
          && ALWAYS.contains(name)
          && answer.statusCode() != NOT_MODIFIED) {
        objections.add("the header " + name + " is not there");
      } else if (!value.isEmpty()
          && !Pattern.compile(schema.path("pattern").asText("")).matcher(value).find()) {
        objections.add("the header " + name + " is " + value);
      }
    }
    return objections;
  }

  private List<String> objections(JsonNode schema, String body) throws IOException {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(root, FORMATS_TOO)
        .validate(new ObjectMapper().readTree(body))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
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
