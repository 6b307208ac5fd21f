package io.wireroom.ingest.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.Repair;
import io.wireroom.ingest.schedule.FetchStory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A preview, for programs. */
public final class PreviewJson {
  private static final int MOST_ENTRIES = 200;

  private PreviewJson() {}

  /** Returns the preview with its first 200 entries. */
  public static JsonObject write(Preview preview) {
    FeedAccount account = preview.account();
    JsonObject json =
        new JsonObject()
            .put("url", preview.url().toString())
            .put("status", FetchStory.status(preview.result()))
            .put("problem", preview.problem());
    if (account == null || preview.problem() != null) {
      return json;
    }
    JsonArray entries = new JsonArray();
    account.entries().stream().limit(MOST_ENTRIES).map(PreviewJson::entry).forEach(entries::add);
    return json.put("format", account.format())
        .put("title", account.title())
        .put("site", account.site())
        .put("articles", account.articles())
        .put("dropped", account.entries().size() - account.articles())
        .put("newest", text(account.newest()))
        .put("repairs", repairs(account.repairs()))
        .put("entries", entries);
  }

  private static JsonObject entry(EntryAccount entry) {
    if (entry.dropped() != null) {
      return new JsonObject().put("dropped", entry.dropped());
    }
    return new JsonObject()
        .put("title", entry.title())
        .put("id", entry.id())
        .put("url", entry.url())
        .put("published", text(entry.published()))
        .put("updated", text(entry.updated()))
        .put("embargoedUntil", text(entry.embargoedUntil()))
        .put("authors", new JsonArray(entry.authors()))
        .put("characters", entry.body())
        .put("repairs", repairs(entry.repairs()));
  }

  private static JsonArray repairs(List<Repair> repairs) {
    JsonArray array = new JsonArray();
    repairs.forEach(
        one ->
            array.add(new JsonObject().put("code", one.getCode()).put("detail", one.getDetail())));
    return array;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
