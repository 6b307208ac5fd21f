package io.wireroom.ingest.source;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.Source;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.settings.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources from a file: a JSON array of the same objects that the API takes. Read at the start; a
 * source in it that is not there yet, or differs, is saved. Sources that are not in the file stay.
 */
public final class SourcesFile {
  private SourcesFile() {}

  /**
   * Reads the file.
   *
   * @throws InvalidSettings when it cannot be read, telling every source that is wrong
   */
  public static List<Source> read(Path file) {
    List<String> problems = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    try {
      JsonArray array = new JsonArray(Files.readString(file));
      for (int number = 0; number < array.size(); number++) {
        try {
          sources.add(SourceJson.read(object(array.getValue(number)), null, Instant.EPOCH));
        } catch (Refusal.BadRequest refused) {
          problems.add(file + ": source " + (number + 1) + ": " + refused.getMessage());
        }
      }
    } catch (IOException | DecodeException unreadable) {
      problems.add(file + " is no JSON array of sources: " + unreadable.getMessage());
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return sources;
  }

  /**
   * Whether saving {@code wished} would change what is there, apart from the time of the change.
   */
  public static boolean differs(Source wished, Source there) {
    return !SourceJson.write(wished)
        .put("updatedAt", "")
        .equals(SourceJson.write(there).put("updatedAt", ""));
  }

  private static JsonObject object(Object value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new Refusal.BadRequest("it takes an object");
  }
}
