package io.wireroom.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.runtime.http.Problems;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer on this machine, shown to a server that takes what somebody writes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GateTest {
  private static final String LONG = "x".repeat(300_000);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private LoopbackIssuer issuer;
  private ECKey key;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    issuer = new LoopbackIssuer();
    key = issuer.newEcKey("first");
    AccessSettings settings =
        AccessSettings.from(
            Settings.of(
                Map.of(
                    "WIREROOM_OIDC_ISSUER",
                    issuer.address(),
                    "WIREROOM_OIDC_AUDIENCE",
                    LoopbackIssuer.AUDIENCE)),
            Rates.OF_READERS);
    Router router = Router.router(vertx);
    new Gate(
            vertx,
            settings,
            new ScopeRules(List.of(ScopeRules.writing("/notes", "notes:read", "notes:write"))))
        .addTo(router);
    router
        .post("/notes")
        .handler(BodyHandler.create(false))
        .handler(
            call ->
                call.response().end(Caller.of(call).id() + " " + call.body().buffer().length()));
    Problems.addTo(router);
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void stop() {
    issuer.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void who_has_a_token_writes_and_nothing_of_what_they_write_is_lost() throws Exception {
    String token = issuer.token(key, claims -> claims.claim("scope", "notes:write"));

    for (int time = 0; time < 5; time++) {
      HttpResponse<String> answer = post(LONG, token);
      assertThat(answer.body()).isEqualTo("SUBJECT anna 300000");
      assertThat(answer.headers().firstValue("RateLimit").orElse("")).startsWith("\"key\";r=59");
    }
  }

  @Test
  void a_token_without_the_scope_is_forbidden_and_a_bad_one_is_none() throws Exception {
    HttpResponse<String> forbidden =
        post(LONG, issuer.token(key, claims -> claims.claim("scope", "notes:read")));
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_scope", "scope=\"notes:write\"");

    HttpResponse<String> bad = post(LONG, issuer.token(key, claims -> claims.audience("others")));
    assertThat(bad.statusCode()).isEqualTo(401);
    assertThat(bad.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
  }

  @Test
  void while_the_issuer_is_away_the_caller_is_asked_to_wait() throws Exception {
    issuer.answersWith(500);
    HttpResponse<String> answer = post("a", issuer.token(key, claims -> {}));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private HttpResponse<String> post(String body, String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/notes"))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
