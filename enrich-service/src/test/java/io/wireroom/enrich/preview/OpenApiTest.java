package io.wireroom.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.EventCodec;
import io.wireroom.runtime.http.Operations;
import io.wireroom.runtime.http.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The API document says what there is, all of it, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {
  /** For people; the document is for programs. */
  private static final String PAGES = "/|/docs|/openapi.json|/assets/.*";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EventCodec<ArticleEnriched> CODEC = EventCodec.of(ArticleEnriched.class);
  private static final String TEXT =
      "Glimmerol may ease asthma, said Ann Hart, MD, of Quillwater Hospital in a randomized trial"
          + " of 120 patients.\n\nA version of this article appeared on Medscape.com.\n\nThe study"
          + " was funded by the National Institutes of Health.";

  private final ArticleEnricher enricher =
      new ArticleEnricher(
          Vocabularies.of("drug:glimmerol; Glimmerol", "condition:asthma; asthma"),
          Optional.empty());
  private final JsonNode document;

  OpenApiTest() throws IOException {
    document = JSON.readTree(getClass().getResourceAsStream("/io/wireroom/enrich/openapi.json"));
    document
        .at("/components/schemas")
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
  }

  @Test
  void every_route_is_in_it_and_the_reverse() {
    Set<String> documented = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> documented.add(method + " " + path.getKey())));

    assertThat(routes()).isEqualTo(documented);
  }

  @Test
  void every_field_of_a_request_is_in_it_and_the_reverse() {
    Set<String> fields = new TreeSet<>();
    request().fieldNames().forEachRemaining(fields::add);

    assertThat(fields).isEqualTo(new TreeSet<>(PreviewRequest.FIELDS));
  }

  @Test
  void the_limits_of_a_request_are_those_that_hold() {
    request()
        .properties()
        .forEach(
            field -> {
              JsonNode most = field.getValue().path("maxItems");
              int length = field.getValue().findValue("maxLength").asInt();
              taken(field.getKey(), most, 1, length);
              refused(field.getKey(), most, 1, length + 1);
              if (most.isInt()) {
                taken(field.getKey(), most, most.asInt(), 1);
                refused(field.getKey(), most, most.asInt() + 1, 1);
              }
            });
  }

  @Test
  void an_answer_is_as_it_says() throws Exception {
    ArticleEnriched enriched =
        enricher.enrich(
            PreviewRequest.of(bytes(JSON.createObjectNode().put("text", TEXT))).article());
    ObjectNode answer = EnrichedJson.of(CODEC.decode(CODEC.encode(enriched)));

    assertThat(answer.properties())
        .filteredOn(field -> field.getValue().isArray())
        .filteredOn(field -> field.getValue().isEmpty())
        .extracting(field -> field.getKey())
        .containsExactly("tags");
    assertThat(objections("Enriched", answer)).isEmpty();
  }

  @Test
  void examples_are_as_the_document_says() {
    int seen = 0;
    for (JsonNode content : document.findValues("content")) {
      for (JsonNode body : content) {
        for (JsonNode example : body.path("examples")) {
          String schema = body.at("/schema/$ref").asText().replaceAll(".*/", "");
          assertThat(objections(schema, example.path("value"))).as(schema).isEmpty();
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(6);
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    Vertx vertx = Vertx.vertx();
    try {
      Router router = Router.router(vertx);
      new PreviewRoutes(
              vertx,
              article -> {
                throw new AssertionError("nothing is asked");
              })
          .addTo(router);
      new Operations(List.of(), () -> null, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
          .addTo(router);
      for (Route route : router.getRoutes()) {
        String path = route.getPath();
        if (path != null && !path.matches(PAGES)) {
          route
              .methods()
              .forEach(one -> routes.add(one.name().toLowerCase(Locale.ROOT) + " " + path));
        }
      }
    } finally {
      vertx.close().await();
    }
    return routes;
  }

  private List<String> objections(String schema, JsonNode body) {
    ObjectNode root = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(root)
        .validate(body)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private JsonNode request() {
    return document.at("/components/schemas/PreviewRequest/properties");
  }

  private static void taken(String field, JsonNode list, int count, int length) {
    assertThatCode(() -> PreviewRequest.of(bytes(request(field, list, count, length))))
        .as(field)
        .doesNotThrowAnyException();
  }

  private static void refused(String field, JsonNode list, int count, int length) {
    assertThatThrownBy(() -> PreviewRequest.of(bytes(request(field, list, count, length))))
        .as(field)
        .isInstanceOf(Refusal.BadRequest.class);
  }

  private static ObjectNode request(String field, JsonNode list, int count, int length) {
    ObjectNode request = JSON.createObjectNode();
    if (!field.equals("html")) {
      request.put("text", "a");
    }
    String value = "x".repeat(length);
    if (list.isMissingNode()) {
      return request.put(field, value);
    }
    for (int i = 0; i < count; i++) {
      request.withArray(field).add(value);
    }
    return request;
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
