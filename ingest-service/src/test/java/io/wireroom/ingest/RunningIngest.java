package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Topics;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/**
 * An ingest service with topics of its own, and what a publisher or editor asks of it. Every answer
 * is held to the API document.
 */
final class RunningIngest implements AutoCloseable {
  private static final PublishedApi API = new PublishedApi();

  final Topics topics;
  final TopicContents contents;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Settings settings;
  private IngestService service;

  RunningIngest(Stack stack, Map<String, String> more) throws Exception {
    topics = new Topics(stack.newName());
    contents = new TopicContents(stack.kafkaBootstrap());
    Map<String, String> variables = new HashMap<>(more);
    variables.put("WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap());
    variables.put("WIREROOM_TOPIC_PREFIX", topics.prefix());
    variables.putIfAbsent("WIREROOM_HTTP_PORT", "0");
    settings = Settings.of(variables);
    service = started();
  }

  void startAgain() throws Exception {
    service.close();
    service = started();
  }

  /** Returns the status of the answer. */
  int call(String method, String path, String body) throws IOException, InterruptedException {
    return send(to(path).method(method, BodyPublishers.ofString(body))).statusCode();
  }

  /** Returns the body of the answer. */
  String answer(String method, String path, String body) throws IOException, InterruptedException {
    return send(to(path).method(method, BodyPublishers.ofString(body))).body();
  }

  /** Returns the status of the answer to what a page of another site makes a browser send. */
  int callFromAnotherSite(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(to(path)
            .header("Sec-Fetch-Site", "cross-site")
            .method(method, BodyPublishers.ofString(body)))
        .statusCode();
  }

  /** Pushes to the source {@code wire}; returns the status of the answer. */
  int push(String key, String feed) throws IOException, InterruptedException {
    return send(to("/v1/deliveries?source=wire")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(feed)))
        .statusCode();
  }

  /** Pushes a body with a Content-Encoding to the source {@code wire}; returns the status. */
  int push(String encoding, byte[] body) throws IOException, InterruptedException {
    return send(to("/v1/deliveries?source=wire")
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body)))
        .statusCode();
  }

  String get(String path) throws IOException, InterruptedException {
    return send(to(path)).body();
  }

  @Override
  public void close() {
    service.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest asked = request.build();
    HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
    assertThat(API.objections(asked, answer)).as(asked + " and " + answer.body()).isEmpty();
    return answer;
  }

  private IngestService started() throws Exception {
    IngestService made = new IngestService(IngestSettings.from(settings));
    made.start();
    return made;
  }
}
