package io.wireroom.ingest.push;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.ingest.embargo.EmbargoMove;
import io.wireroom.ingest.embargo.HeldArticle;
import io.wireroom.ingest.embargo.HeldArticles;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What nobody may read yet, for editors: {@code GET /v1/embargoes}; {@code PUT /v1/embargoes/ID}
 * with {@code {"until": "2026-03-01T16:00:00Z"}} moves one; {@code DELETE /v1/embargoes/ID} lets it
 * out at once. 202 means that the decision is stored; it takes effect within a second.
 */
public final class EmbargoRoutes {
  private static final int LARGEST_BODY = 4 * 1024;

  private final Archive archive;
  private final HeldArticles held;

  public EmbargoRoutes(Archive archive, HeldArticles held) {
    this.archive = archive;
    this.held = held;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/v1/embargoes").respond(call -> Future.succeededFuture(all()));
    router
        .put("/v1/embargoes/:id")
        .handler(new RawBody(LARGEST_BODY))
        .handler(call -> decide(call, until(call)));
    router.delete("/v1/embargoes/:id").handler(call -> decide(call, Instant.now()));
  }

  private JsonObject all() {
    JsonArray list = new JsonArray();
    for (HeldArticle one : held.all()) {
      list.add(
          new JsonObject()
              .put("articleId", one.articleId())
              .put("source", one.sourceId())
              .put("title", one.title())
              .put("until", one.until().toString())
              .put("movedByEditor", one.movedByEditor()));
    }
    return new JsonObject().put("embargoes", list);
  }

  private void decide(RoutingContext call, Instant until) {
    String articleId = call.pathParam("id");
    HeldArticle one =
        held.find(articleId)
            .orElseThrow(() -> new Refusal.NotFound("article " + articleId + " is not held"));
    archive
        .decided(one.sourceId(), new EmbargoMove(articleId, until))
        .onSuccess(
            deliveryId ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(
                        new JsonObject()
                            .put("deliveryId", deliveryId)
                            .put("articleId", articleId)
                            .put("until", until.toString())
                            .toBuffer()))
        .onFailure(call::fail);
  }

  private static Instant until(RoutingContext call) {
    try {
      JsonObject json = call.body().asJsonObject();
      if (json != null && json.getString("until") != null) {
        return Instant.parse(json.getString("until"));
      }
    } catch (DecodeException | ClassCastException | DateTimeException unreadable) {
      // told below
    }
    throw new Refusal.BadRequest("until", "a time in UTC such as 2026-03-01T16:00:00Z");
  }
}
