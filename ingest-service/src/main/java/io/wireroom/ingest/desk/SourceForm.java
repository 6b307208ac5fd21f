package io.wireroom.ingest.desk;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.Source;
import io.wireroom.ingest.source.SourceJson;
import io.wireroom.runtime.http.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the form of a source, with the limits of the API. */
final class SourceForm {
  /** Browsers send a box only when it is ticked. */
  private static final List<String> BOXES = List.of("fullText", "checkPages", "backfill");

  private SourceForm() {}

  /**
   * Reads a source; what the form has no field for is left as it was.
   *
   * @param before the source so far; null when it is new
   */
  static Source read(MultiMap form, String id, @Nullable Source before) {
    JsonObject json = before == null ? new JsonObject() : SourceJson.write(before);
    json.remove("updatedAt");
    json.put("id", id);
    put(form, json, "name");
    put(form, json, "url");
    put(form, json, "siteUrl");
    put(form, json, "embargo");
    if (form.contains("minutes")) {
      json.put("intervalSeconds", seconds(form.get("minutes")));
    }
    if (form.contains("folders")) {
      json.put("folders", list(form.get("folders"), "/"));
    }
    if (form.contains("specialties")) {
      json.put("specialties", list(form.get("specialties"), ","));
    }
    for (String box : BOXES) {
      json.put(box, form.contains(box));
    }
    return SourceJson.read(json, id, Instant.now());
  }

  private static void put(MultiMap form, JsonObject json, String field) {
    String value = form.get(field);
    if (value != null) {
      json.put(field, value.isBlank() ? null : value.strip());
    }
  }

  private static int seconds(String minutes) {
    try {
      return Math.toIntExact(Math.round(Double.parseDouble(minutes) * 60));
    } catch (NumberFormatException | ArithmeticException unreadable) {
      throw new Refusal.BadRequest("the time between two polls", "a number of minutes");
    }
  }

  private static JsonArray list(String text, String separator) {
    JsonArray list = new JsonArray();
    Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(list::add);
    return list;
  }
}
