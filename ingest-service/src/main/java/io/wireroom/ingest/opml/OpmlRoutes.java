package io.wireroom.ingest.opml;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.Repair;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import java.util.List;

/**
 * Lists of feeds over HTTP: {@code GET /v1/opml} gives all sources out, {@code POST /v1/opml} takes
 * a list in and answers 202 with the address of the report, {@code GET /v1/opml/imports/ID}.
 */
public final class OpmlRoutes {
  private final ListImports imports;

  public OpmlRoutes(ListImports imports) {
    this.imports = imports;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router
        .get("/v1/opml")
        .handler(
            call ->
                call.response()
                    .putHeader("Content-Type", "text/x-opml; charset=utf-8")
                    .putHeader("Content-Disposition", "attachment; filename=\"wireroom.opml\"")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(imports.write()));
    router.post("/v1/opml").handler(new RawBody(ListImports.LARGEST)).handler(this::begin);
    router
        .get("/v1/opml/imports/:id")
        .respond(call -> Future.succeededFuture(json(found(call.pathParam("id")))));
  }

  private void begin(RoutingContext call) {
    if (call.body().buffer() == null) {
      throw new Refusal.BadRequest("the body is no OPML: it is empty");
    }
    imports
        .begin(call.body().buffer().getBytes(), call.request().getHeader("Content-Type"))
        .onSuccess(
            begun ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Location", "/v1/opml/imports/" + begun.id())
                    .putHeader("Content-Type", "application/json")
                    .end(json(begun).toBuffer()))
        .onFailure(call::fail);
  }

  private ImportReport found(String id) {
    return imports
        .find(id)
        .orElseThrow(() -> new Refusal.NotFound("no import " + id + " is remembered"));
  }

  static JsonObject json(ImportReport told) {
    JsonArray feeds = new JsonArray();
    for (ListedFeed feed : told.feeds()) {
      feeds.add(
          new JsonObject()
              .put("title", feed.getTitle())
              .put("url", feed.getUrl())
              .put("folders", new JsonArray(List.copyOf(feed.getFolders())))
              .put("outcome", OutcomeWords.label(feed.getOutcome()))
              .put("detail", feed.getDetail())
              .put("source", feed.getSourceId()));
    }
    JsonArray repairs = new JsonArray();
    for (Repair repair : told.list().getRepairs()) {
      repairs.add(new JsonObject().put("code", repair.getCode()).put("detail", repair.getDetail()));
    }
    return new JsonObject()
        .put("id", told.id())
        .put("title", told.list().getTitle())
        .put("startedAt", told.list().getStartedAt().toString())
        .put("done", told.done())
        .put("cutOff", told.cutOff())
        .put("repairs", repairs)
        .put("feeds", feeds);
  }
}
