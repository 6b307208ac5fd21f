package io.wireroom.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The description of the HTTP interface of a service, from the class path. A test of each service
 * holds it to the routes, parameters and answers there are.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
public final class ApiDocument {
  private final Buffer bytes;
  private final JsonNode tree;

  /**
   * Reads one.
   *
   * @param resource absolute name on the class path
   */
  public ApiDocument(String resource) {
    try (InputStream in = ApiDocument.class.getResourceAsStream(resource)) {
      bytes = Buffer.buffer(Objects.requireNonNull(in, resource).readAllBytes());
      tree = new ObjectMapper().readTree(bytes.getBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As it is served. */
  Buffer bytes() {
    return bytes;
  }

  JsonNode tree() {
    return tree;
  }

  /**
   * Returns what a node says, following its reference when it is one.
   *
   * @throws IllegalStateException when it refers to nothing
   */
  JsonNode resolved(JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    JsonNode found = tree.at(node.get("$ref").asText().substring(1));
    if (found.isMissingNode()) {
      throw new IllegalStateException("the API document lacks " + node.get("$ref").asText());
    }
    return resolved(found);
  }
}
