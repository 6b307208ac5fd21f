package io.wireroom.ingest.source;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.event.Source;
import io.wireroom.runtime.http.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The followed sources over HTTP: {@code GET POST /v1/sources}, {@code GET PUT DELETE
 * /v1/sources/ID}.
 */
public final class SourceRoutes {
  private static final int LARGEST_BODY = 64 * 1024;

  private final SourceDirectory directory;

  public SourceRoutes(SourceDirectory directory) {
    this.directory = directory;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    BodyHandler small = BodyHandler.create(false).setBodyLimit(LARGEST_BODY);
    router.get("/v1/sources").respond(call -> Future.succeededFuture(all()));
    router.post("/v1/sources").handler(small).handler(this::create);
    router
        .get("/v1/sources/:id")
        .respond(call -> Future.succeededFuture(SourceJson.write(found(call))));
    router.put("/v1/sources/:id").handler(small).handler(this::replace);
    router.delete("/v1/sources/:id").handler(this::remove);
  }

  private JsonObject all() {
    JsonArray sources = new JsonArray();
    directory.all().forEach(source -> sources.add(SourceJson.write(source)));
    return new JsonObject().put("sources", sources);
  }

  private void create(RoutingContext call) {
    Source source = read(call, null);
    if (directory.find(source.getSourceId()).isPresent()) {
      throw new Refusal.Conflict(
          "there is a source " + source.getSourceId() + " already; PUT changes it");
    }
    save(call, source, 201);
  }

  private void replace(RoutingContext call) {
    Source source = read(call, call.pathParam("id"));
    save(call, source, directory.find(source.getSourceId()).isPresent() ? 200 : 201);
  }

  private void save(RoutingContext call, Source source, int status) {
    directory
        .save(source)
        .onSuccess(
            saved ->
                call.response()
                    .setStatusCode(status)
                    .putHeader("Location", "/v1/sources/" + saved.getSourceId())
                    .putHeader("Content-Type", "application/json")
                    .end(SourceJson.write(saved).toBuffer()))
        .onFailure(call::fail);
  }

  private void remove(RoutingContext call) {
    directory
        .remove(found(call).getSourceId())
        .onSuccess(removed -> call.response().setStatusCode(204).end())
        .onFailure(call::fail);
  }

  private Source found(RoutingContext call) {
    String id = call.pathParam("id");
    return directory.find(id).orElseThrow(() -> new Refusal.NotFound("no source " + id));
  }

  private static Source read(RoutingContext call, @Nullable String id) {
    try {
      JsonObject json = call.body().asJsonObject();
      if (json != null) {
        return SourceJson.read(json, id, Instant.now());
      }
    } catch (DecodeException | ClassCastException notAnObject) {
      // told below
    }
    throw new Refusal.BadRequest(
        "the body is no JSON object; a source has id, name, url, intervalSeconds, paused, specialties, embargo, fullText, checkPages");
  }
}
