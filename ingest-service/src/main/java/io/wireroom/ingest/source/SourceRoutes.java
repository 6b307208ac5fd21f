package io.wireroom.ingest.source;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Source;
import io.wireroom.ingest.health.HealthJson;
import io.wireroom.ingest.health.SourceCondition;
import io.wireroom.ingest.health.SourceStates;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The followed sources over HTTP: {@code GET POST /v1/sources}, {@code GET PUT DELETE
 * /v1/sources/ID}. Each tells how it is doing; {@code ?state=failing} picks those.
 */
public final class SourceRoutes {
  private static final int LARGEST_BODY = 64 * 1024;

  private final SourceDirectory directory;
  private final SourceStates states;

  public SourceRoutes(SourceDirectory directory, SourceStates states) {
    this.directory = directory;
    this.states = states;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    RawBody small = new RawBody(LARGEST_BODY);
    router.get("/v1/sources").respond(call -> Future.succeededFuture(all(wished(call))));
    router.post("/v1/sources").handler(small).handler(this::create);
    router.get("/v1/sources/:id").respond(call -> Future.succeededFuture(json(found(call))));
    router.put("/v1/sources/:id").handler(small).handler(this::replace);
    router.delete("/v1/sources/:id").handler(this::remove);
  }

  private JsonObject all(Set<String> wished) {
    JsonArray sources = new JsonArray();
    directory.all().stream()
        .map(this::json)
        .filter(
            source ->
                wished.isEmpty()
                    || wished.contains(source.getJsonObject("health").getString("state")))
        .forEach(sources::add);
    return new JsonObject().put("sources", sources);
  }

  private JsonObject json(Source source) {
    return SourceJson.write(source).put("health", HealthJson.write(states.health(source)));
  }

  private static Set<String> wished(RoutingContext call) {
    Set<String> wished = Set.copyOf(call.queryParam("state"));
    List<String> known =
        Arrays.stream(SourceCondition.values()).map(SourceCondition::label).toList();
    if (!known.containsAll(wished)) {
      throw new Refusal.BadRequest("state", "one of " + String.join(", ", known));
    }
    return wished;
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
                    .end(json(saved).toBuffer()))
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
        "the body is no JSON object; a source has id, name, url, intervalSeconds, paused, specialties, embargo, fullText, checkPages, backfill, folders, siteUrl");
  }
}
