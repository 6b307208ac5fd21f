package io.wireroom.ingest.health;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a source is doing, for programs. */
public final class HealthJson {
  private HealthJson() {}

  public static JsonObject write(SourceHealth health) {
    return new JsonObject()
        .put("state", health.condition().label())
        .put("summary", health.summary())
        .put("notes", new JsonArray(health.notes()))
        .put("lastRead", text(health.lastRead()))
        .put("failingSince", text(health.failingSince()))
        .put("nextDue", text(health.nextDue()))
        .put("entries", health.entries())
        .put("newEntries", health.newEntries());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
