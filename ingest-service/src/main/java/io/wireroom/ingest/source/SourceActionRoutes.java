package io.wireroom.ingest.source;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Source;
import io.wireroom.ingest.discover.DiscoveryJson;
import io.wireroom.ingest.discover.FeedDiscovery;
import io.wireroom.ingest.discover.SiteAddress;
import io.wireroom.ingest.health.HealthJson;
import io.wireroom.ingest.health.SourceStates;
import io.wireroom.ingest.preview.PreviewJson;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;

/**
 * What can be done with sources over HTTP: {@code POST /v1/sources/ID/pause}, {@code resume},
 * {@code poll}, {@code test}; and before there is one: {@code POST /v1/discoveries} and {@code POST
 * /v1/previews} with {@code {"url": "…"}}.
 */
public final class SourceActionRoutes {
  private static final int LARGEST_BODY = 8 * 1024;

  private final SourceActions actions;
  private final SourceStates states;
  private final FeedDiscovery discovery;

  public SourceActionRoutes(SourceActions actions, SourceStates states, FeedDiscovery discovery) {
    this.actions = actions;
    this.states = states;
    this.discovery = discovery;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    RawBody small = new RawBody(LARGEST_BODY);
    router
        .post("/v1/sources/:id/pause")
        .respond(call -> actions.pause(call.pathParam("id"), true).map(this::json));
    router
        .post("/v1/sources/:id/resume")
        .respond(call -> actions.pause(call.pathParam("id"), false).map(this::json));
    router.post("/v1/sources/:id/poll").handler(this::poll);
    router
        .post("/v1/sources/:id/test")
        .respond(call -> actions.test(call.pathParam("id")).map(PreviewJson::write));
    router
        .post("/v1/discoveries")
        .handler(small)
        .respond(call -> discovery.at(typed(call)).map(DiscoveryJson::write));
    router
        .post("/v1/previews")
        .handler(small)
        .respond(call -> discovery.preview(typed(call)).map(PreviewJson::write));
  }

  private void poll(RoutingContext call) {
    actions
        .poll(call.pathParam("id"))
        .onSuccess(
            source ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(json(source).toBuffer()))
        .onFailure(call::fail);
  }

  private JsonObject json(Source source) {
    return SourceJson.write(source).put("health", HealthJson.write(states.health(source)));
  }

  /** What can be read as the address of a site. */
  private static String typed(RoutingContext call) {
    try {
      JsonObject json = call.body().asJsonObject();
      if (json != null && json.getValue("url") instanceof String url) {
        SiteAddress.of(url);
        return url;
      }
    } catch (DecodeException | ClassCastException | IllegalArgumentException unreadable) {
      // told below
    }
    throw new Refusal.BadRequest("url", "an address of the web, such as https://example.org/");
  }
}
