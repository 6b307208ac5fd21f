package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Route;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The API document says what there is, all of it, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {
  /** For people; the document is for programs. */
  private static final Set<String> PAGES =
      Set.of(
          "/",
          "/articles/{id}",
          "/sources",
          "/sources/{id}",
          "/specialties",
          "/specialties/{id}",
          "/docs",
          "/suggestions");

  private final PublishedApi api = new PublishedApi();

  @Test
  void every_route_is_in_it_and_the_reverse() {
    assertThat(names(api.document().path("paths"))).isEqualTo(routes());
    api.document()
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> assertThat(names(path.getValue())).isEqualTo(methods(path.getKey())));
  }

  @Test
  void every_parameter_of_a_search_is_in_it_and_the_reverse() {
    List<String> documented = new ArrayList<>();
    parameters().forEach(parameter -> documented.add(parameter.path("name").asText()));

    assertThat(documented).isEqualTo(ArticleQuery.PARAMETERS);
  }

  @Test
  void the_limits_of_parameters_are_those_that_hold() {
    for (JsonNode parameter : parameters()) {
      String name = parameter.path("name").asText();
      JsonNode schema = parameter.path("schema");
      JsonNode one = schema.has("items") ? schema.path("items") : schema;
      // A cursor's own form is refused at any length
      if (one.has("maxLength") && !name.equals("cursor")) {
        takes(name, List.of("x".repeat(one.get("maxLength").asInt())));
        refuses(name, List.of("x".repeat(one.get("maxLength").asInt() + 1)));
      }
      if (schema.has("maxItems")) {
        takes(name, numbered(schema.get("maxItems").asInt()));
        refuses(name, numbered(schema.get("maxItems").asInt() + 1));
      }
      if (schema.has("minimum")) {
        int least = schema.get("minimum").asInt();
        int most = schema.get("maximum").asInt();
        takes(name, List.of(String.valueOf(least)));
        takes(name, List.of(String.valueOf(most)));
        refuses(name, List.of(String.valueOf(least - 1)));
        refuses(name, List.of(String.valueOf(most + 1)));
      }
      schema.path("enum").forEach(label -> takes(name, List.of(label.asText())));
    }
  }

  @Test
  void what_holds_when_nothing_is_said_is_in_it() {
    ArticleQuery normal = ArticleQuery.from(Map.of(), ConceptNames.NONE);

    assertThat(schema("size").path("default").asInt()).isEqualTo(normal.size());
    assertThat(schema("sort").path("default").asText()).isEqualTo(normal.sort().label());
    assertThat(schema("facets").path("default").asText()).isEqualTo(normal.facets() ? "on" : "off");
    assertThat(schema("sort").path("enum"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(Stream.of(Sort.values()).map(Sort::label).toList());
  }

  @Test
  void times_that_an_index_cannot_read_are_refused() {
    for (String time :
        List.of("soon", "+12026-01-01", "-0001-01-01", "+1000000-01-01T00:00:00Z", "2026-02-30")) {
      refuses("from", List.of(time));
    }
  }

  @Test
  void examples_of_parameters_are_taken() {
    for (JsonNode parameter : parameters()) {
      JsonNode example = parameter.path("example");
      if (!example.isMissingNode()) {
        takes(
            parameter.path("name").asText(),
            List.of((example.isArray() ? example.get(0) : example).asText()));
      }
    }
  }

  @Test
  void examples_of_answers_are_as_the_document_says() {
    int[] seen = new int[1];
    for (JsonNode content : api.document().findValues("content")) {
      for (JsonNode body : content) {
        String schema = body.at("/schema/$ref").asText().replaceAll(".*/", "");
        for (JsonNode example : body.path("examples")) {
          JsonNode value =
              example.has("$ref")
                  ? api.document().at(example.get("$ref").asText().substring(1)).path("value")
                  : example.path("value");
          assertThat(api.objections(schema, value)).as(schema).isEmpty();
          seen[0]++;
        }
      }
    }
    assertThat(seen[0]).isGreaterThan(8);
  }

  private JsonNode parameters() {
    return api.document().at("/paths/~1v1~1articles/get/parameters");
  }

  private JsonNode schema(String name) {
    for (JsonNode parameter : parameters()) {
      if (parameter.path("name").asText().equals(name)) {
        return parameter.path("schema");
      }
    }
    throw new AssertionError("no parameter " + name);
  }

  private static void takes(String name, List<String> values) {
    assertThatCode(() -> ArticleQuery.from(Map.of(name, values), ConceptNames.NONE))
        .as(name)
        .doesNotThrowAnyException();
  }

  private static void refuses(String name, List<String> values) {
    assertThatThrownBy(() -> ArticleQuery.from(Map.of(name, values), ConceptNames.NONE))
        .as(name)
        .isInstanceOf(Refusal.BadRequest.class);
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(number -> "v" + number).toList();
  }

  private static Set<String> routes() {
    Set<String> paths = new TreeSet<>();
    try (RoutesWithoutIndex routes = new RoutesWithoutIndex()) {
      for (Route route : routes.router().getRoutes()) {
        if (route.getPath() != null && route.methods() != null) {
          paths.add(route.getPath().replaceAll(":(\\w+)", "{$1}"));
        }
      }
    }
    paths.removeIf(
        path -> PAGES.contains(path) || path.startsWith("/assets/") || path.startsWith("/saved"));
    return paths;
  }

  /** Saved searches, and who is told of them, are written alone. */
  private static Set<String> methods(String path) {
    return switch (path) {
      case "/v1/saved-searches" -> Set.of("get", "post");
      case "/v1/saved-searches/{id}", "/v1/saved-searches/{id}/webhook" ->
          Set.of("get", "put", "delete");
      case "/hub",
          "/v1/saved-searches/{id}/webhook/secret",
          "/v1/saved-searches/{id}/webhook/test",
          "/v1/saved-searches/{id}/notices/{notice}/again" ->
          Set.of("post");
      default -> Set.of("get");
    };
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
