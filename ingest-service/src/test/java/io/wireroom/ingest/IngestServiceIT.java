package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestServiceIT {
  private final HttpClient http = HttpClient.newHttpClient();
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private String bootstrap;
  private TopicContents contents;
  private Topics topics;
  private IngestService service;

  @BeforeEach
  void start(Stack stack) throws Exception {
    bootstrap = stack.kafkaBootstrap();
    contents = new TopicContents(stack.kafkaBootstrap());
    topics = new Topics(stack.newName());
    service = started();
    assertThat(call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}")).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_corrected_entry_becomes_the_next_revision_also_after_a_restart() throws Exception {
    call("POST", "/v1/deliveries?source=wire", feed("First"));
    contents.await(topics.articlesIngested().name(), 1);
    service.close();
    service = started();
    call("POST", "/v1/deliveries?source=wire", feed("First"));
    call("POST", "/v1/deliveries?source=wire", feed("First, corrected"));

    List<ConsumerRecord<String, byte[]>> records =
        contents.await(topics.articlesIngested().name(), 2);

    assertThat(articles.decode(records.get(1).value()).getRevision()).isEqualTo(2);
    assertThat(articles.decode(records.get(1).value()).getChangedFields()).containsExactly("title");
    assertThat(contents.await(topics.deliveriesParsed().name(), 3)).hasSize(3);
    assertThat(contents.read(topics.articlesIngested().name()))
        .as("the unchanged delivery made none")
        .hasSize(2);
  }

  @Test
  void garbage_goes_to_the_dead_letters_and_what_follows_goes_on() throws Exception {
    call("POST", "/v1/deliveries?source=wire", "\u0000\u0001 neither feed nor page");
    call("POST", "/v1/deliveries?source=wire", feed("After"));

    assertThat(contents.await(topics.articlesIngested().name(), 1)).hasSize(1);
    assertThat(contents.await(topics.deadLetters().name(), 1))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(Headers.text(letter, "dead-code")).contains("unreadable-document"));
  }

  @Test
  void bad_requests_are_told_what_is_wrong() throws Exception {
    assertThat(call("POST", "/v1/deliveries?source=nobody", "x")).isEqualTo(404);
    assertThat(call("POST", "/v1/deliveries", "x")).isEqualTo(400);
    assertThat(call("POST", "/v1/deliveries?source=wire", "")).isEqualTo(400);
    assertThat(call("PUT", "/v1/sources/wire", "{\"intervalSeconds\": 1}")).isEqualTo(400);
    assertThat(call("PUT", "/v1/sources/wire", "no json")).isEqualTo(400);
    assertThat(call("GET", "/v1/nothing", "")).isEqualTo(404);
  }

  @Test
  void a_push_with_the_same_key_is_stored_once_and_with_another_body_refused() throws Exception {
    assertThat(push("key-1", feed("First"))).isEqualTo(202);
    assertThat(push("key-1", feed("First"))).isEqualTo(202);
    assertThat(push("key-1", feed("Second"))).isEqualTo(422);
    assertThat(push("key-2", feed("Second"))).isEqualTo(202);

    contents.await(topics.deliveriesParsed().name(), 2);
    assertThat(contents.read(topics.deliveries().name())).hasSize(2);
  }

  @Test
  void sources_are_made_changed_listed_and_removed() throws Exception {
    assertThat(call("POST", "/v1/sources", "{\"id\": \"new\", \"name\": \"New\"}")).isEqualTo(201);
    assertThat(call("POST", "/v1/sources", "{\"id\": \"new\"}")).isEqualTo(409);
    assertThat(call("PUT", "/v1/sources/new", "{\"name\": \"Newer\"}")).isEqualTo(200);
    assertThat(body("/v1/sources/new")).contains("\"Newer\"");
    assertThat(body("/v1/sources")).contains("\"wire\"").contains("\"new\"");
    assertThat(call("DELETE", "/v1/sources/new", "")).isEqualTo(204);
    assertThat(call("GET", "/v1/sources/new", "")).isEqualTo(404);
  }

  private int push(String key, String feed) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.port() + "/v1/deliveries?source=wire"))
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(feed))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private String body(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private IngestService started() throws Exception {
    IngestService made =
        new IngestService(
            IngestSettings.from(
                Settings.of(
                    Map.of(
                        "WIREROOM_KAFKA_BOOTSTRAP",
                        bootstrap,
                        "WIREROOM_TOPIC_PREFIX",
                        topics.prefix(),
                        "WIREROOM_HTTP_PORT",
                        "0"))));
    made.start();
    return made;
  }

  private int call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static String feed(String title) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }
}
