package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.wireroom.runtime.access.ApiKey;
import java.net.http.HttpClient;
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
  void who_calls_too_often_is_told_when_to_come_back() throws Exception {
    try (RoutesWithoutIndex routes =
        new RoutesWithoutIndex(
            Map.of(
                "WIREROOM_RATE_LIMIT",
                "2",
                "WIREROOM_RATE_LIMIT_KEY",
                "3",
                "WIREROOM_API_KEYS",
                ApiKey.line("editor", EDITOR, List.of("*"))))) {
      HttpResponse<String> first = routes.get(SAVED);
      assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"address\";q=2;w=60");
      assertThat(header(first, "RateLimit")).matches("\"address\";r=1;t=\\d+");
      // A wrong key counts, too
      assertThat(routes.get(SAVED, "X-API-Key", "guessed").statusCode()).isEqualTo(401);
      HttpResponse<String> refused = routes.get(SAVED);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 31);
      assertThat(new JsonObject(refused.body()).getString("type")).endsWith("#quota-exceeded");
      assertThat(header(refused, "RateLimit")).startsWith("\"address\";r=0;");
      assertThat(routes.get("/", "Accept", "text/html").body()).contains("<h1", "Too many");
      assertThat(routes.get(SAVED, "X-API-Key", "guessed").statusCode()).isEqualTo(429);
      assertThat(header(routes.get(SAVED, "X-API-Key", EDITOR), "RateLimit"))
          .startsWith("\"key\";r=2;");
      assertThat(routes.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pages_of_listed_sites_may_use_the_api_and_of_others_may_not() throws Exception {
    try (RoutesWithoutIndex routes =
        new RoutesWithoutIndex(Map.of("WIREROOM_CORS_ORIGINS", "https://ours.example"))) {
      HttpResponse<String> asked =
          routes.send(
              "OPTIONS",
              SAVED,
              "",
              "Origin",
              "https://ours.example",
              "Access-Control-Request-Method",
              "POST",
              "Access-Control-Request-Headers",
              "x-api-key");
      assertThat(asked.statusCode()).isEqualTo(204);
      assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("https://ours.example");
      assertThat(header(asked, "Access-Control-Allow-Headers")).contains("X-API-Key");
      assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-credentials");

      HttpResponse<String> written =
          routes.send(
              "POST",
              SAVED,
              "{}",
              "Origin",
              "https://ours.example",
              "Sec-Fetch-Site",
              "cross-site");
      assertThat(written.statusCode()).isEqualTo(401);
      assertThat(header(written, "Access-Control-Allow-Origin")).isEqualTo("https://ours.example");
      assertThat(header(written, "Access-Control-Expose-Headers")).contains("RateLimit");

      HttpResponse<String> foreign =
          routes.send(
              "POST",
              SAVED,
              "{}",
              "Origin",
              "https://evil.example",
              "Sec-Fetch-Site",
              "cross-site");
      assertThat(foreign.statusCode()).isEqualTo(403);
      assertThat(foreign.headers().map()).doesNotContainKey("access-control-allow-origin");
      assertThat(routes.get(SAVED, "Origin", "https://evil.example").headers().map())
          .doesNotContainKey("access-control-allow-origin");
    }
  }

  @Test
  void where_any_site_may_read_none_may_write() throws Exception {
    try (RoutesWithoutIndex routes =
        new RoutesWithoutIndex(Map.of("WIREROOM_CORS_ORIGINS", "*", "WIREROOM_ANONYMOUS", "*"))) {
      assertThat(
              header(
                  routes.get(SAVED, "Origin", "https://any.example"),
                  "Access-Control-Allow-Origin"))
          .isEqualTo("*");
      assertThat(
              routes
                  .send(
                      "POST",
                      SAVED,
                      "{}",
                      "Origin",
                      "https://any.example",
                      "Sec-Fetch-Site",
                      "cross-site")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void what_the_client_has_is_not_sent_again() throws Exception {
    for (String path :
        List.of(
            SAVED,
            "/saved/new?q=gout",
            "/docs",
            "/openapi.json",
            "/assets/htmx.js",
            "/assets/wireroom.css",
            "/assets/docs.css")) {
      String tag = header(OPEN.get(path), "ETag");
      assertThat(tag).as(path).startsWith("W/\"");
      HttpResponse<String> same = OPEN.get(path, "If-None-Match", "\"other\", " + tag);
      assertThat(same.statusCode()).as(path).isEqualTo(304);
      assertThat(same.body()).isEmpty();
      assertThat(header(same, "ETag")).isEqualTo(tag);
      assertThat(OPEN.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void no_connection_is_upgraded_past_a_proxy() throws Exception {
    assertThat(OPEN.get("/assets/htmx.js").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
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
