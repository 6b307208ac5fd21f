package io.wireroom.cli;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a search service over HTTP. */
final class SearchClient {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI service;

  SearchClient(URI service) {
    this.service = service;
  }

  /**
   * Searches.
   *
   * @param more further parameters, each with its ampersand, for example {@code &size=3}
   */
  JsonObject search(String words, String more) throws CannotGoOn, InterruptedException {
    URI address =
        service.resolve(
            "/v1/articles?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more);
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(LIMIT).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CannotGoOn(
            CannotGoOn.UNREACHABLE, "search answers " + answer.statusCode() + answer.body());
      }
      return new JsonObject(answer.body());
    } catch (IOException unreachable) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE, "search does not answer at " + service + ": " + unreachable);
    }
  }

  /** How many articles have these words. */
  long count(String words) throws CannotGoOn, InterruptedException {
    return search(words, "&size=1").getJsonObject("total").getLong("value");
  }
}
