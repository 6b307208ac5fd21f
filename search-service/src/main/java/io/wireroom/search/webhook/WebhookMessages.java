package io.wireroom.search.webhook;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.Alert;
import io.wireroom.event.Notice;
import io.wireroom.event.Receiver;
import io.wireroom.search.notice.Message;
import io.wireroom.search.notice.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What webhooks are told: JSON, signed; the same bytes each time that a notice is tried. */
public final class WebhookMessages implements Messages {
  @Override
  public Future<Optional<Message>> of(Receiver receiver, Notice notice, Instant now) {
    String body = body(receiver, notice).encode();
    Map<String, String> headers =
        new HashMap<>(
            StandardWebhook.headers(notice.getNoticeId(), now, body, secrets(receiver, now)));
    headers.put("Content-Type", "application/json");
    return Future.succeededFuture(Optional.of(new Message(headers, Buffer.buffer(body))));
  }

  private static JsonObject body(Receiver receiver, Notice notice) {
    Alert alert = notice.getAlert();
    JsonObject data = new JsonObject().put("searchId", receiver.getSearchId());
    if (alert != null) {
      data.put("articleId", alert.getArticleId())
          .put("revision", alert.getRevision())
          .put("title", alert.getTitle())
          .put("url", alert.getUrl())
          .put("why", new JsonArray(new ArrayList<>(alert.getWhy())));
    }
    return new JsonObject()
        .put("type", alert == null ? "search.test" : "search.found")
        .put("timestamp", notice.getAt().toString())
        .put("data", data);
  }

  private static List<String> secrets(Receiver receiver, Instant now) {
    List<String> secrets = new ArrayList<>();
    secrets.add(Objects.requireNonNull(receiver.getSecret()));
    Instant until = receiver.getFormerSecretUntil();
    if (receiver.getFormerSecret() != null && until != null && until.isAfter(now)) {
      secrets.add(receiver.getFormerSecret());
    }
    return secrets;
  }
}
