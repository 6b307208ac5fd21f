package io.wireroom.search.webhook;

import io.vertx.core.json.JsonObject;
import io.wireroom.event.Alert;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhooks and their notices as the API reads and writes them. */
final class WebhookJson {
  private static final Set<String> MEMBERS = Set.of("url", "secret");
  private static final int LONGEST_URL = 2_000;

  private WebhookJson() {}

  /** Where requests are to go, as somebody sent it. */
  static String url(JsonObject json) {
    for (String member : json.fieldNames()) {
      if (!MEMBERS.contains(member)) {
        throw new Refusal.BadRequest("a webhook has url and secret, and no such member");
      }
    }
    if (json.getValue("url") instanceof String text && isWeb(text)) {
      return text;
    }
    throw new Refusal.BadRequest(
        "url",
        "an http or https address without user or fragment, at most "
            + LONGEST_URL
            + " characters");
  }

  /** The secret that somebody sent; null when none was. */
  static @Nullable String secret(JsonObject json) {
    Object secret = json.getValue("secret");
    if (secret != null && !(secret instanceof String text && StandardWebhook.isSecret(text))) {
      throw new Refusal.BadRequest("secret", "whsec_ and 24 to 64 bytes in Base64");
    }
    return (String) secret;
  }

  /**
   * Without the secret, and of the address no more than its host: who knows all may write there.
   */
  static JsonObject write(Receiver webhook, int waiting, Instant now) {
    URI url = URI.create(webhook.getUrl());
    return new JsonObject()
        .put("site", url.getScheme() + "://" + url.getRawAuthority())
        .put("state", webhook.getEndedAt() == null ? "live" : "ended")
        .put("since", webhook.getSince().toString())
        .put("endedAt", text(webhook.getEndedAt()))
        .put("formerSecretUntil", text(WebhookLife.bothUntil(webhook, now).orElse(null)))
        .put("waiting", waiting);
  }

  static JsonObject write(Notice notice) {
    Alert alert = notice.getAlert();
    boolean waits = notice.getState() == NoticeState.WAITING;
    return new JsonObject()
        .put("id", notice.getNoticeId())
        .put("articleId", alert == null ? null : alert.getArticleId())
        .put("state", label(notice.getState()))
        .put("at", notice.getAt().toString())
        .put("tries", notice.getTries())
        .put("nextTry", waits ? notice.getNextTry().toString() : null)
        .put("lastTry", text(notice.getLastTry()))
        .put("lastStatus", notice.getLastStatus())
        .put("lastError", notice.getLastError());
  }

  static String label(NoticeState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static boolean isWeb(String text) {
    try {
      URI url = new URI(text);
      return text.length() <= LONGEST_URL
          && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException broken) {
      return false;
    }
  }
}
