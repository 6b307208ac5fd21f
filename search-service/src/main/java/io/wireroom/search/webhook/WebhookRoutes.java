package io.wireroom.search.webhook;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Receiver;
import io.wireroom.runtime.http.JsonBody;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.notice.NoticeLife;
import io.wireroom.search.notice.Notices;
import io.wireroom.search.notice.Receivers;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The webhook of a saved search over HTTP: {@code GET PUT DELETE /v1/saved-searches/ID/webhook},
 * {@code POST …/webhook/secret} for a new secret, {@code POST …/webhook/test}. A secret is told in
 * the answer to the request that made it, and never again.
 */
public final class WebhookRoutes {
  static final String ALL = "/v1/saved-searches/:id/";
  private static final int LARGEST_BODY = 16 * 1024;

  private final SavedSearches searches;
  private final Receivers receivers;
  private final Notices notices;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public WebhookRoutes(SavedSearches searches, Receivers receivers, Notices notices, Clock clock) {
    this.searches = searches;
    this.receivers = receivers;
    this.notices = notices;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    String one = ALL + "webhook";
    router.get(one).respond(call -> Future.succeededFuture(json(found(call))));
    router.put(one).handler(new RawBody(LARGEST_BODY)).handler(this::set);
    router.delete(one).handler(this::remove);
    router.post(one + "/secret").handler(this::rotate);
    router.post(one + "/test").handler(this::test);
  }

  private void set(RoutingContext call) {
    String searchId = call.pathParam("id");
    searches.get(searchId);
    JsonObject body = JsonBody.of(call, "a webhook has url and secret");
    String url = WebhookJson.url(body);
    String given = WebhookJson.secret(body);
    Receiver before = receivers.webhook(searchId).orElse(null);
    String kept = before == null ? null : before.getSecret();
    boolean made = given == null && kept == null;
    String secret = given != null ? given : kept != null ? kept : StandardWebhook.newSecret(random);
    receivers
        .save(WebhookLife.set(searchId, url, secret, before, clock.instant()))
        .onSuccess(
            saved -> {
              JsonObject told = json(saved);
              if (made) {
                told.put("secret", secret);
              }
              answer(call, before == null ? 201 : 200, told);
            })
        .onFailure(call::fail);
  }

  private void rotate(RoutingContext call) {
    String secret = StandardWebhook.newSecret(random);
    receivers
        .save(WebhookLife.rotated(found(call), secret, clock.instant()))
        .onSuccess(saved -> answer(call, 200, json(saved).put("secret", secret)))
        .onFailure(call::fail);
  }

  private void test(RoutingContext call) {
    Receiver webhook = found(call);
    if (webhook.getEndedAt() != null) {
      throw new Refusal.Conflict("the webhook has ended; set it anew first");
    }
    notices
        .save(NoticeLife.test(webhook, clock.instant()))
        .onSuccess(
            saved -> {
              call.response()
                  .putHeader(
                      "Location",
                      ALL.replace(":id", webhook.getSearchId()) + "notices/" + saved.getNoticeId());
              answer(call, 202, WebhookJson.write(saved));
            })
        .onFailure(call::fail);
  }

  private void remove(RoutingContext call) {
    receivers
        .remove(found(call).getReceiverId())
        .onSuccess(removed -> call.response().setStatusCode(204).end())
        .onFailure(call::fail);
  }

  private JsonObject json(Receiver webhook) {
    return WebhookJson.write(webhook, notices.waiting(webhook.getReceiverId()), clock.instant());
  }

  private Receiver found(RoutingContext call) {
    return receivers
        .webhook(call.pathParam("id"))
        .orElseThrow(() -> new Refusal.NotFound("there is no such webhook"));
  }

  private static void answer(RoutingContext call, int status, JsonObject json) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json.toBuffer());
  }
}
