package io.wireroom.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.wireroom.runtime.kafka.TransientFailure;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VertxTransportTest {
  private static final String FOUND =
      """
      {"_index": "articles", "_id": "a b", "found": true, "_source": {"title": "Gout"}}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<HttpServerRequest> asked = new CompletableFuture<>();
  private final CompletableFuture<Void> brokenOff = new CompletableFuture<>();
  private Connection connection;
  private ElasticsearchAsyncClient client;

  @BeforeEach
  void start() {
    int port =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .await()
            .actualPort();
    connection =
        new Connection(
            vertx,
            new ElasticsearchSettings(
                URI.create("http://127.0.0.1:" + port + "/behind/"), "u", "päss", "", ""));
    client = connection.client();
  }

  @AfterEach
  void stop() {
    connection.close();
    vertx.close().await();
  }

  @Test
  void a_request_goes_out_whole_and_its_answer_is_read() throws Exception {
    assertThat(title(get("a b").get())).isEqualTo("Gout");

    HttpServerRequest got = asked.get();
    assertThat(got.path()).isEqualTo("/behind/articles/_doc/a%20b");
    assertThat(got.getParam("routing")).isEqualTo("x&y=ü");
    assertThat(got.getHeader("Authorization")).isEqualTo("Basic dTpww6Rzcw==");
    assertThat(got.getHeader("Accept")).contains("compatible-with=8");
  }

  @Test
  void an_answer_comes_on_the_event_loop_that_asked_and_on_no_other() {
    Context loop = vertx.getOrCreateContext();
    Future<Boolean> there =
        Future.future(
            done ->
                loop.runOnContext(
                    go ->
                        get("a b")
                            .thenAccept(any -> done.complete(Vertx.currentContext() == loop))));
    CompletableFuture<Boolean> elsewhere =
        get("a b").thenApply(any -> Context.isOnEventLoopThread());

    assertThat(there.await()).isTrue();
    assertThat(elsewhere.join()).isFalse();
  }

  @Test
  void who_cancels_has_the_request_broken_off() {
    CompletableFuture<?> waiting =
        client.get(one -> one.index("articles").id("silent"), ObjectNode.class);
    asked.orTimeout(10, TimeUnit.SECONDS).join();

    waiting.cancel(true);

    assertThatCode(() -> brokenOff.get(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  @Test
  void a_connection_that_breaks_is_a_failure_that_passes() {
    assertThatThrownBy(() -> Answers.await(get("broken")))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("closed the connection");
  }

  @Test
  void what_nobody_hears_is_a_failure_that_passes() {
    connection.close();
    try (Connection nowhere =
        new Connection(
            vertx, new ElasticsearchSettings(URI.create("http://127.0.0.1:1"), "", "", "", ""))) {
      assertThatThrownBy(() -> Answers.await(nowhere.client().ping()))
          .isInstanceOf(TransientFailure.class)
          .hasMessageContaining("does not answer");
    }
  }

  private CompletableFuture<ObjectNode> get(String id) {
    return client
        .get(one -> one.index("articles").id(id).routing("x&y=ü"), ObjectNode.class)
        .thenApply(found -> found.source());
  }

  private static String title(ObjectNode source) {
    return source.path("title").asText();
  }

  private void answer(HttpServerRequest request) {
    asked.complete(request);
    if (request.path().endsWith("broken")) {
      request.connection().close();
    } else if (request.path().endsWith("silent")) {
      request.connection().closeHandler(closed -> brokenOff.complete(null));
    } else {
      request
          .response()
          .putHeader("X-Elastic-Product", "Elasticsearch")
          .putHeader("Content-Type", "application/json")
          .end(FOUND);
    }
  }
}
