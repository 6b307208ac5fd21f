package io.wireroom.search.webhook;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.notice.NoticeLife;
import io.wireroom.search.notice.Notices;
import io.wireroom.search.notice.Receivers;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the webhook of a saved search was told, and what waits: {@code GET
 * /v1/saved-searches/ID/notices}, one of them, and {@code POST …/notices/NOTICE/again}.
 */
public final class NoticeRoutes {
  private static final int MOST = 100;
  private static final String NOTICES = WebhookRoutes.ALL + "notices";

  private final Receivers receivers;
  private final Notices notices;
  private final Clock clock;

  public NoticeRoutes(Receivers receivers, Notices notices, Clock clock) {
    this.receivers = receivers;
    this.notices = notices;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(NOTICES).respond(call -> Future.succeededFuture(all(call)));
    router
        .get(NOTICES + "/:notice")
        .respond(call -> Future.succeededFuture(WebhookJson.write(found(call))));
    router.post(NOTICES + "/:notice/again").handler(this::again);
  }

  private JsonObject all(RoutingContext call) {
    List<String> states = call.queryParam("state");
    for (String state : states) {
      if (Stream.of(NoticeState.values()).map(WebhookJson::label).noneMatch(state::equals)) {
        throw new Refusal.BadRequest(
            "state",
            Stream.of(NoticeState.values())
                .map(WebhookJson::label)
                .collect(Collectors.joining(", ")));
      }
    }
    JsonArray all = new JsonArray();
    notices.of(webhook(call).getReceiverId()).stream()
        .filter(one -> states.isEmpty() || states.contains(WebhookJson.label(one.getState())))
        .limit(MOST)
        .map(WebhookJson::write)
        .forEach(all::add);
    return new JsonObject().put("notices", all);
  }

  private void again(RoutingContext call) {
    Notice notice = found(call);
    if (webhook(call).getEndedAt() != null) {
      throw new Refusal.Conflict("the webhook has ended; set it anew first");
    }
    if (notice.getState() == NoticeState.WAITING) {
      throw new Refusal.Conflict("the notice waits for its next try as it is");
    }
    notices
        .save(NoticeLife.again(notice, clock.instant()))
        .onSuccess(
            saved ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(WebhookJson.write(saved).toBuffer()))
        .onFailure(call::fail);
  }

  private Receiver webhook(RoutingContext call) {
    return receivers
        .webhook(call.pathParam("id"))
        .orElseThrow(() -> new Refusal.NotFound("there is no such webhook"));
  }

  private Notice found(RoutingContext call) {
    return notices.of(webhook(call).getReceiverId()).stream()
        .filter(one -> one.getNoticeId().equals(call.pathParam("notice")))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("there is no such notice"));
  }
}
