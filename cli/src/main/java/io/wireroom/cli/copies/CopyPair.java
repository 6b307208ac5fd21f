package io.wireroom.cli.copies;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two articles and what is true of them.
 *
 * @param kind as {@code copies/README.md} names it
 * @param origin id of the one that was first; null when they are not copies
 */
public record CopyPair(
    String kind, PublishedText one, PublishedText other, @Nullable String origin) {
  /** Whether one is a copy of the other. */
  public boolean copies() {
    return origin != null;
  }

  /** As a line of a file. */
  public JsonObject json() {
    return new JsonObject()
        .put("kind", kind)
        .put("copies", copies())
        .put("origin", origin)
        .put("one", json(one))
        .put("other", json(other));
  }

  private static JsonObject json(PublishedText text) {
    Instant published = text.published();
    return new JsonObject()
        .put("id", text.id())
        .put("source", text.source())
        .put("feed", text.feed())
        .put("title", text.title())
        .put("published", published == null ? null : published.toString())
        .put("canonical", text.canonical())
        .put("text", String.join("\n\n", text.paragraphs()));
  }
}
