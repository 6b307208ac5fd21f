package io.wireroom.ingest.source;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.Source;
import io.wireroom.ingest.embargo.EmbargoRule;
import io.wireroom.runtime.http.Refusal.BadRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source as the API and the sources file write it, with its limits. */
public final class SourceJson {
  static final int SHORTEST_INTERVAL = 5;
  static final int LONGEST_INTERVAL = 7 * 24 * 3600;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_FOLDER = 100;
  private static final int MOST_FOLDERS = 5;
  private static final String FOLDERS =
      "a list of at most 5 names of at most 100 characters, the outermost folder first";
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "url",
          "intervalSeconds",
          "paused",
          "specialties",
          "embargo",
          "fullText",
          "checkPages",
          "backfill",
          "folders",
          "siteUrl",
          "updatedAt",
          "health");

  private SourceJson() {}

  /**
   * Reads a source.
   *
   * @param id the id in the path; null when the body must name it
   * @throws BadRequest when a field is unknown or out of its limits
   */
  public static Source read(JsonObject json, @Nullable String id, Instant now) {
    for (String field : json.fieldNames()) {
      if (!FIELDS.contains(field)) {
        throw new BadRequest(
            "there is no field "
                + field
                + "; a source has id, name, url, intervalSeconds, paused, specialties, embargo, fullText, checkPages, backfill, folders, siteUrl");
      }
    }
    String given = text(json, "id", "the id of the source");
    String sourceId = id == null ? given : id;
    if (sourceId == null
        || !sourceId.matches("[a-z0-9-]{1,64}")
        || (given != null && !given.equals(sourceId))) {
      throw new BadRequest(
          "id", "1 to 64 lower-case letters, digits and hyphens, the same in path and body");
    }
    String name = text(json, "name", "the name that readers see");
    return Source.newBuilder()
        .setSourceId(sourceId)
        .setName(name == null || name.isBlank() ? sourceId : name.strip())
        .setUrl(url(json, "url", "null for a source that pushes"))
        .setIntervalSeconds(interval(json))
        .setPaused(truth(json, "paused"))
        .setSpecialties(specialties(json))
        .setEmbargo(embargo(json))
        .setFullText(truth(json, "fullText"))
        .setCheckPages(truth(json, "checkPages"))
        .setBackfill(truth(json, "backfill"))
        .setFolders(folders(json))
        .setSiteUrl(url(json, "siteUrl", "null"))
        .setUpdatedAt(now)
        .build();
  }

  /** Returns all that is set of a source. */
  public static JsonObject write(Source source) {
    return new JsonObject()
        .put("id", source.getSourceId())
        .put("name", source.getName())
        .put("url", source.getUrl())
        .put("intervalSeconds", source.getIntervalSeconds())
        .put("paused", source.getPaused())
        .put("specialties", new JsonArray(List.copyOf(source.getSpecialties())))
        .put("embargo", source.getEmbargo())
        .put("fullText", source.getFullText())
        .put("checkPages", source.getCheckPages())
        .put("backfill", source.getBackfill())
        .put("folders", new JsonArray(List.copyOf(source.getFolders())))
        .put("siteUrl", source.getSiteUrl())
        .put("updatedAt", source.getUpdatedAt().toString());
  }

  private static @Nullable String url(JsonObject json, String field, String otherwise) {
    String text = text(json, field, "an http or https address");
    if (text == null) {
      return null;
    }
    try {
      URI url = URI.create(text.strip());
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null) {
        return url.toString();
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw new BadRequest(
        field, "an http or https address without a password in it, or " + otherwise);
  }

  private static int interval(JsonObject json) {
    Object value = json.getValue("intervalSeconds", 900);
    if (value instanceof Integer seconds
        && seconds >= SHORTEST_INTERVAL
        && seconds <= LONGEST_INTERVAL) {
      return seconds;
    }
    throw new BadRequest(
        "intervalSeconds", "a whole number from " + SHORTEST_INTERVAL + " to " + LONGEST_INTERVAL);
  }

  private static boolean truth(JsonObject json, String field) {
    if (json.getValue(field, false) instanceof Boolean truth) {
      return truth;
    }
    throw new BadRequest(field, "true or false");
  }

  private static List<String> specialties(JsonObject json) {
    List<String> read = new ArrayList<>();
    if (json.getValue("specialties", new JsonArray()) instanceof JsonArray array
        && array.size() <= 20) {
      for (Object one : array) {
        if (!(one instanceof String id) || !id.matches("specialty:[a-z0-9-]{1,80}")) {
          throw new BadRequest("specialties", "ids such as specialty:psychiatry");
        }
        read.add(id);
      }
      return read;
    }
    throw new BadRequest("specialties", "a list of at most 20 ids such as specialty:psychiatry");
  }

  private static List<String> folders(JsonObject json) {
    List<String> read = new ArrayList<>();
    if (json.getValue("folders", new JsonArray()) instanceof JsonArray array
        && array.size() <= MOST_FOLDERS) {
      for (Object one : array) {
        if (!(one instanceof String name) || name.isBlank() || name.length() > LONGEST_FOLDER) {
          throw new BadRequest("folders", FOLDERS);
        }
        read.add(name.strip());
      }
      return read;
    }
    throw new BadRequest("folders", FOLDERS);
  }

  private static @Nullable String embargo(JsonObject json) {
    String takes = "a time of day and a zone such as 16:00 America/New_York, or null";
    String rule = text(json, "embargo", takes);
    try {
      return rule == null ? null : EmbargoRule.parse(rule).toString();
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequest("embargo", takes);
    }
  }

  private static @Nullable String text(JsonObject json, String field, String takes) {
    Object value = json.getValue(field);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && text.length() <= LONGEST_TEXT) {
      return text;
    }
    throw new BadRequest(field, takes);
  }
}
