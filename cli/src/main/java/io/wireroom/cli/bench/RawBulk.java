package io.wireroom.cli.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Loads documents that are ready made into the same Elasticsearch by {@code _bulk} alone: the most
 * that any pipeline in front of it could reach.
 */
public final class RawBulk {
  private static final int AT_ONCE = 500;
  private static final Set<String> OWN_SETTINGS =
      Set.of("uuid", "creation_date", "provided_name", "version", "routing");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI elasticsearch;
  private final String scratch;

  /**
   * A loader.
   *
   * @param scratch name of an index that is made for it and deleted
   */
  public RawBulk(URI elasticsearch, String scratch) {
    this.elasticsearch = elasticsearch;
    this.scratch = scratch;
  }

  /**
   * Copies the documents of an index and loads them into one with the same settings and mapping.
   *
   * @return documents a second
   */
  public double rate(String index) throws IOException, InterruptedException {
    List<byte[]> batches = new ArrayList<>();
    int documents = batches(index, batches);
    JsonObject like = settings(index);
    load(batches, like);
    double seconds = load(batches, like);
    return documents / seconds;
  }

  private double load(List<byte[]> batches, JsonObject like)
      throws IOException, InterruptedException {
    call("PUT", scratch, like.toBuffer().getBytes());
    try {
      long began = System.nanoTime();
      for (byte[] batch : batches) {
        if (call("POST", scratch + "/_bulk", batch).getBoolean("errors")) {
          throw new IOException("the raw load was refused in part");
        }
      }
      return (System.nanoTime() - began) / 1e9;
    } finally {
      call("DELETE", scratch, new byte[0]);
    }
  }

  private int batches(String index, List<byte[]> batches) throws IOException, InterruptedException {
    byte[] all =
        new JsonObject()
            .put("size", AT_ONCE)
            .put("sort", new JsonArray().add("_doc"))
            .toBuffer()
            .getBytes();
    JsonObject page = call("POST", index + "/_search?scroll=1m", all);
    int documents = 0;
    while (!page.getJsonObject("hits").getJsonArray("hits").isEmpty()) {
      StringBuilder batch = new StringBuilder();
      for (Object one : page.getJsonObject("hits").getJsonArray("hits")) {
        JsonObject hit = (JsonObject) one;
        batch
            .append("{\"index\":{\"_id\":\"")
            .append(hit.getString("_id"))
            .append("\"}}\n")
            .append(hit.getJsonObject("_source").encode())
            .append('\n');
        documents++;
      }
      batches.add(batch.toString().getBytes(StandardCharsets.UTF_8));
      JsonObject next =
          new JsonObject().put("scroll", "1m").put("scroll_id", page.getString("_scroll_id"));
      page = call("POST", "_search/scroll", next.toBuffer().getBytes());
    }
    return documents;
  }

  /** Settings and mapping of an index, as a new one takes them. */
  private JsonObject settings(String index) throws IOException, InterruptedException {
    JsonObject answer = call("GET", index, new byte[0]);
    JsonObject concrete = answer.getJsonObject(answer.fieldNames().iterator().next());
    JsonObject settings = concrete.getJsonObject("settings").getJsonObject("index");
    OWN_SETTINGS.forEach(settings::remove);
    return new JsonObject()
        .put("settings", new JsonObject().put("index", settings))
        .put("mappings", concrete.getJsonObject("mappings"));
  }

  private JsonObject call(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve("/" + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(method + " " + path + ": " + answer.body());
    }
    return new JsonObject(answer.body());
  }
}
