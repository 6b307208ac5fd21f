package io.wireroom.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks to an ingest service over HTTP. */
final class IngestClient {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI service;
  private final @Nullable String key;

  /**
   * A client of one service.
   *
   * @param key what the service asks of those who write; null when it asks for nothing
   */
  IngestClient(URI service, @Nullable String key) {
    this.service = service;
    this.key = key;
  }

  /** Saves a source; {@code json} is its whole description. */
  void saveSource(String id, String json) throws CannotGoOn, InterruptedException {
    HttpRequest.Builder put =
        request("/v1/sources/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json));
    expect(send(put), "source " + id);
  }

  /** Makes a source that pushes, unless there is one of that id. */
  void ensureSource(String id) throws CannotGoOn, InterruptedException {
    if (send(request("/v1/sources/" + id).GET()).statusCode() == 404) {
      saveSource(id, "{\"name\": \"" + id + "\"}");
    }
  }

  /**
   * Pushes a document; returns when Kafka has it.
   *
   * @param idempotencyKey makes a repeated push harmless
   * @return the service's answer, JSON
   */
  String push(String source, String contentType, String idempotencyKey, BodyPublisher document)
      throws CannotGoOn, InterruptedException {
    HttpRequest.Builder post =
        request(
                "/v1/deliveries?arrival=file&source="
                    + URLEncoder.encode(source, StandardCharsets.UTF_8))
            .header("Content-Type", contentType)
            .header("Idempotency-Key", idempotencyKey)
            .POST(document);
    return expect(send(post), "the document").body();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(LIMIT);
    return key == null ? request : request.header("X-API-Key", key);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws CannotGoOn, InterruptedException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE,
          "the ingest service does not answer at "
              + service
              + " ("
              + unreachable
              + "): start it with ./wireroom up, or name another with --url");
    }
  }

  private static HttpResponse<String> expect(HttpResponse<String> answer, String what)
      throws CannotGoOn {
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    throw new CannotGoOn(
        CannotGoOn.UNREACHABLE,
        what + " was not taken: " + answer.statusCode() + " " + answer.body());
  }
}
