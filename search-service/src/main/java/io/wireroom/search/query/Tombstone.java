package io.wireroom.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import io.wireroom.runtime.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a withdrawn article: that it was there, since when and why it is gone, and who
 * says so.
 *
 * @param reason for programs, for example {@code RETRACTION}; null when not known
 * @param at since when, ISO 8601; null when not known
 * @param detail what was said or seen; empty when not known
 * @param notice id of the article that says so; null for none
 * @param copyOf id of the withdrawn article whose copy it is; null when it was withdrawn itself
 */
public record Tombstone(
    String id,
    @Nullable String reason,
    @Nullable String at,
    String detail,
    @Nullable String notice,
    @Nullable String copyOf) {
  private static final int DAY = 10;

  /** Reads a stored article that is withdrawn. */
  public static Tombstone of(JsonNode document) {
    JsonNode why = document.at("/display/withdrawal");
    return new Tombstone(
        document.path("id").asText(),
        text(why.path("reason")),
        text(why.path("at")),
        why.path("detail").asText(),
        text(why.path("notice")),
        text(why.path("copyOf")));
  }

  /** In a sentence. */
  public String sentence() {
    String since = at == null || at.length() < DAY ? "" : " on " + at.substring(0, DAY);
    String what = copyOf == null ? "it" : "the article that it is a copy of";
    String why =
        switch (reason == null ? "" : reason) {
          case "RETRACTION" -> what + " was retracted" + since;
          case "TOMBSTONE" -> "the publisher deleted " + what + since;
          case "PAGE_GONE" ->
              "the page of " + what + " is gone since" + since.replaceFirst(" on", "");
          default -> "the publisher took " + what + " back" + since;
        };
    return "article " + id + " was withdrawn: " + why;
  }

  /** The answer to who asks for it. */
  public Refusal.Gone refusal() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("article", link(id));
    members.put(
        "withdrawal",
        reason == null
            ? null
            : new JsonObject()
                .put("reason", reason)
                .put("at", at)
                .put("detail", detail)
                .put("notice", link(notice))
                .put("copyOf", link(copyOf)));
    return new Refusal.Gone(sentence(), members);
  }

  private static @Nullable String link(@Nullable String articleId) {
    return articleId == null ? null : "/v1/articles/" + articleId;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }
}
