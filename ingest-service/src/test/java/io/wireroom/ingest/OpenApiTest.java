package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.wireroom.ingest.source.SourceJson;
import io.wireroom.runtime.http.Operations;
import io.wireroom.runtime.settings.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The API document says what there is, all of it, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {
  /** For people; the document is for programs. */
  private static final String PAGES = "/|/docs|/(sources|desk|assets)(/.*)?";

  private final PublishedApi api = new PublishedApi();

  @Test
  void every_route_is_in_it_and_the_reverse() {
    Set<String> documented = new TreeSet<>();
    api.document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> documented.add(method + " " + path.getKey())));

    assertThat(documented).isEqualTo(routes());
  }

  @Test
  void every_setting_of_a_source_is_in_it_and_the_reverse() {
    JsonObject source = SourceJson.write(SourceJson.read(new JsonObject(), "a", Instant.EPOCH));

    assertThat(names("SourceSettings")).isEqualTo(without(source, "updatedAt").fieldNames());
    assertThat(names("Source")).isEqualTo(source.copy().put("health", 1).fieldNames());
  }

  @Test
  void what_holds_when_nothing_is_said_is_in_it() {
    JsonObject source = SourceJson.write(SourceJson.read(new JsonObject(), "a", Instant.EPOCH));
    api.document().at("/components/schemas/SourceSettings/properties").properties().stream()
        .filter(one -> one.getValue().has("default"))
        .forEach(
            one ->
                assertThat(one.getValue().get("default").asText())
                    .isEqualTo(source.getValue(one.getKey()).toString()));
  }

  @Test
  void examples_are_as_the_document_says() {
    int[] seen = new int[1];
    for (JsonNode content : api.document().findValues("content")) {
      for (JsonNode body : content) {
        for (JsonNode example : body.path("examples")) {
          assertThat(api.objections(body.path("schema"), example.path("value"))).isEmpty();
          seen[0]++;
        }
      }
    }
    assertThat(seen[0]).isGreaterThan(30);
  }

  @Test
  void operations_have_names_of_their_own_and_groups_that_are_told() {
    List<String> groups = api.document().path("tags").findValuesAsText("name");

    assertThat(api.document().path("paths").findValuesAsText("operationId"))
        .doesNotHaveDuplicates();
    api.document()
        .path("paths")
        .findValues("tags")
        .forEach(tags -> assertThat(groups).contains(tags.path(0).asText()));
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    try (IngestService service = new IngestService(settings())) {
      Router router = service.router();
      new Operations(List.of(), () -> null, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
          .addTo(router);
      for (Route route : router.getRoutes()) {
        String path = route.getPath();
        if (path != null && route.methods() != null && !path.matches(PAGES)) {
          for (HttpMethod method : route.methods()) {
            routes.add(
                method.name().toLowerCase(Locale.ROOT) + " " + path.replaceAll(":(\\w+)", "{$1}"));
          }
        }
      }
    }
    return routes;
  }

  /** With all that can be switched on; nothing is connected to. */
  private static IngestSettings settings() {
    return IngestSettings.from(
        Settings.of(
            Map.of(
                "WIREROOM_KAFKA_BOOTSTRAP", "127.0.0.1:1",
                "WIREROOM_INGEST_KEY", "key",
                "WIREROOM_CALLBACK_URL", "https://example.org")));
  }

  private Set<String> names(String schema) {
    Set<String> names = new TreeSet<>();
    api.document()
        .at("/components/schemas/" + schema + "/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private static JsonObject without(JsonObject json, String field) {
    JsonObject copy = json.copy();
    copy.remove(field);
    return copy;
  }
}
