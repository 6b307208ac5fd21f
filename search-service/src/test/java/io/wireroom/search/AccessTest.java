package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.wireroom.runtime.access.ApiKey;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who may do what. A call that is let through gets on to where nothing answers it, or is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessTest {
  private static final String READER = ApiKey.random();
  private static final String EDITOR = ApiKey.random();
  private static final String SAVED = "/v1/saved-searches";

  private static final RoutesWithoutIndex OPEN =
      new RoutesWithoutIndex(
          Map.of(
              "WIREROOM_API_KEYS",
              ApiKey.line("reader", READER, List.of("search:read"))
                  + ","
                  + ApiKey.line("editor", EDITOR, List.of("*:read", "saved-searches:write"))));
  private static final RoutesWithoutIndex CLOSED =
      new RoutesWithoutIndex(Map.of("WIREROOM_ANONYMOUS", "none"));

  @AfterAll
  static void stop() {
    OPEN.close();
    CLOSED.close();
  }

  @Test
  void who_shows_nothing_reads_and_does_not_write() throws Exception {
    assertThat(OPEN.get(SAVED).statusCode()).isEqualTo(200);
    assertThat(OPEN.get("/metrics").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = OPEN.send("POST", SAVED, "{}");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer realm=\"wireroom\"");
    assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(new JsonObject(refused.body()).getString("detail")).contains("saved-searches:write");
  }

  @Test
  void a_key_opens_what_its_scopes_say_by_either_header() throws Exception {
    // The body is no saved search: who may save is told that
    assertThat(OPEN.send("POST", SAVED, "{}", "X-API-Key", EDITOR).statusCode()).isEqualTo(400);
    assertThat(OPEN.send("POST", SAVED, "{}", "Authorization", "bearer " + EDITOR).statusCode())
        .isEqualTo(400);
    HttpResponse<String> refused = OPEN.send("POST", SAVED, "{}", "X-API-Key", READER);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(header(refused, "WWW-Authenticate"))
        .contains("error=\"insufficient_scope\"", "scope=\"saved-searches:write\"");
    assertThat(OPEN.get("/v1/articles/a", "X-API-Key", READER).statusCode()).isEqualTo(403);
    assertThat(OPEN.get("/metrics", "X-API-Key", READER).statusCode()).isEqualTo(403);
    assertThat(OPEN.get("/v1/suggestions", "X-API-Key", READER).statusCode()).isEqualTo(400);
  }

  @Test
  void a_key_that_is_none_is_refused_even_where_none_is_needed() throws Exception {
    HttpResponse<String> refused = OPEN.get(SAVED, "Authorization", "Bearer wr_guessed");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).contains("error=\"invalid_token\"");
    assertThat(refused.body()).contains("invalid_token").doesNotContain("guessed");
    assertThat(
            OPEN.get(SAVED, "Authorization", "Bearer " + EDITOR, "X-API-Key", EDITOR).statusCode())
        .isEqualTo(400);
    // A proxy in front may ask for its own
    assertThat(OPEN.get(SAVED, "Authorization", "Basic YTpi").statusCode()).isEqualTo(200);
  }

  @Test
  void a_closed_service_tells_of_its_health_and_its_document_alone() throws Exception {
    assertThat(CLOSED.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(CLOSED.get("/openapi.json").statusCode()).isEqualTo(200);
    for (String path :
        List.of(SAVED, "/v1/articles", "/v1/articles/", "/v1//articles", "/metrics", "/nothing")) {
      assertThat(CLOSED.get(path).statusCode()).as(path).isEqualTo(401);
    }
    HttpResponse<String> page = CLOSED.get("/", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(header(page, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(page.body()).contains("<h1").contains("search:read");
  }

  @Test
  void every_route_has_a_rule() {
    for (Route route : OPEN.router().getRoutes()) {
      if (route.getPath() != null && route.methods() != null) {
        for (HttpMethod method : route.methods()) {
          assertThat(SearchScopes.RULES.scopeOf(method, route.getPath()))
              .as(route.getPath())
              .matches(
                  scope ->
                      !scope.startsWith("operations") || "/metrics /".contains(route.getPath()));
        }
      }
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
