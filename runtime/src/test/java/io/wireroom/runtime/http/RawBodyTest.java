package io.wireroom.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawBodyTest {
  private static final int MOST = 100_000;

  private Vertx vertx;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    vertx = Vertx.vertx();
    Router router = Router.router(vertx);
    Problems.addTo(router);
    router
        .post()
        .handler(new RawBody(MOST))
        .handler(call -> call.response().end(call.body().buffer()));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "Application/X-WWW-Form-Urlencoded; charset=utf-8",
        "application/xml",
        "no type"
      })
  void takesEveryByteWhateverItIsCalled(String type) throws Exception {
    String feed = "<rss a=\"1&amp;2\">" + "long words = & % %zz\n".repeat(2_000) + "</rss>";

    HttpResponse<String> answer = post(type, feed);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(feed);
  }

  @Test
  void refusesAFormOfParts() throws Exception {
    HttpResponse<String> answer =
        post("multipart/form-data; boundary=x", "--x\r\n\r\n<rss/>\r\n--x--\r\n");

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("--data-binary");
  }

  @Test
  void refusesMoreThanItMayTake() throws Exception {
    assertThat(post("application/x-www-form-urlencoded", "a".repeat(MOST + 1)).statusCode())
        .isEqualTo(413);
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
