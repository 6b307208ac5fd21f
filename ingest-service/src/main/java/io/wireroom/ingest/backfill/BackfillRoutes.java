package io.wireroom.ingest.backfill;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Backfill;
import io.wireroom.event.Source;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.http.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * History over HTTP: {@code POST /v1/sources/ID/backfill} walks the archives of a source, {@code
 * GET} tells how far that is. 202 means that the wish is stored.
 */
public final class BackfillRoutes {
  private final SourceDirectory sources;
  private final Backfills backfills;

  public BackfillRoutes(SourceDirectory sources, Backfills backfills) {
    this.sources = sources;
    this.backfills = backfills;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.post("/v1/sources/:id/backfill").handler(this::begin);
    router
        .get("/v1/sources/:id/backfill")
        .respond(call -> Future.succeededFuture(json(known(call))));
  }

  private void begin(RoutingContext call) {
    String id = call.pathParam("id");
    Source source = sources.find(id).orElseThrow(() -> new Refusal.NotFound("no source " + id));
    String feed = source.getUrl();
    if (feed == null) {
      throw new Refusal.Unprocessable("source " + id + " has no feed: it is pushed");
    }
    Optional<Backfill> underWay = backfills.find(id).filter(walk -> walk.getNext() != null);
    if (underWay.isPresent()) {
      throw new Refusal.Conflict("a walk is under way since " + underWay.get().getStartedAt());
    }
    backfills
        .change(id, known -> ArchiveWalk.whole(id, feed, ArchiveWalk.ASKED_FOR, Instant.now()))
        .onSuccess(
            walk ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(json(walk).toBuffer()))
        .onFailure(call::fail);
  }

  private Backfill known(RoutingContext call) {
    String id = call.pathParam("id");
    return backfills
        .find(id)
        .orElseThrow(() -> new Refusal.NotFound("the archives of " + id + " were never walked"));
  }

  private static JsonObject json(Backfill walk) {
    return new JsonObject()
        .put("source", walk.getSourceId())
        .put("reason", walk.getReason())
        .put("startedAt", walk.getStartedAt().toString())
        .put("documents", walk.getDocuments())
        .put("next", walk.getNext())
        .put("failures", walk.getFailures())
        .put("ended", walk.getEnded());
  }
}
