package io.wireroom.e2e;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.RunningServices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What publishers and readers do over HTTP, with the patience that they need when a service dies.
 */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final RunningServices services;
  private final String key;

  Client(RunningServices services) {
    this(services, "");
  }

  /** One that shows a key with all that it asks for. */
  Client(RunningServices services, String key) {
    this.services = services;
    this.key = key;
  }

  void saveSource(String id) throws IOException, InterruptedException {
    HttpRequest put =
        to(Program.INGEST, "/v1/sources/" + id)
            .PUT(BodyPublishers.ofString("{\"name\": \"" + id + "\"}"))
            .build();
    HttpResponse<String> answer = http.send(put, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /** Pushes until the answer is 202. */
  void pushUntilTaken(String source, String key, byte[] feed) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!pushed(source, key, feed)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("push " + key + " was not taken within " + PATIENCE);
      }
    }
  }

  /**
   * Waits until so many articles of a source can be found, so many of them at a revision.
   *
   * @return the revision of each, by article id
   */
  Map<String, Integer> awaitRevisions(String source, int articles, int revision, int atIt)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Map<String, Integer> found = revisions(source);
      if (found.size() >= articles
          && found.values().stream().filter(one -> one == revision).count() >= atIt) {
        return found;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            found.size() + " of " + articles + " articles are found, " + found.values());
      }
    }
  }

  JsonObject get(String path) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(to(Program.SEARCH, path).build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? new JsonObject(answer.body())
          : new JsonObject().put("hits", new io.vertx.core.json.JsonArray());
    } catch (IOException notNow) {
      return new JsonObject().put("hits", new io.vertx.core.json.JsonArray());
    }
  }

  private Map<String, Integer> revisions(String source) throws InterruptedException {
    Map<String, Integer> revisions = new HashMap<>();
    String next = "/v1/articles?size=100&copies=on&sort=newest&source=" + source;
    while (next != null) {
      JsonObject page = get(next);
      for (Object one : page.getJsonArray("hits")) {
        JsonObject hit = (JsonObject) one;
        if (revisions.put(hit.getString("id"), hit.getInteger("revision")) != null) {
          throw new AssertionError("article " + hit.getString("id") + " is found twice");
        }
      }
      next = page.getString("next");
    }
    return revisions;
  }

  private boolean pushed(String source, String key, byte[] feed) throws InterruptedException {
    try {
      HttpRequest post =
          to(Program.INGEST, "/v1/deliveries?source=" + source)
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofByteArray(feed))
              .build();
      return http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode() == 202;
    } catch (IOException notNow) {
      return false;
    }
  }

  private HttpRequest.Builder to(Program program, String path) {
    URI address = services.address(program).resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
    return key.isEmpty() ? request : request.header("X-API-Key", key);
  }
}
