package io.wireroom.search.alert;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.out.OutRoutes;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The saved searches over HTTP: {@code GET POST /v1/saved-searches}, {@code GET PUT DELETE
 * /v1/saved-searches/ID}, and each as a feed.
 */
public final class SavedSearchRoutes {
  private static final int LARGEST_BODY = 256 * 1024;
  private static final String ALL = "/v1/saved-searches";

  private final SavedSearches searches;
  private final Function<String, Future<?>> receivers;
  private final OutRoutes out;
  private final Supplier<ConceptNames> names;
  private final Clock clock;

  /**
   * Makes the routes.
   *
   * @param receivers ends what hangs on a search that is removed
   */
  public SavedSearchRoutes(
      SavedSearches searches,
      Function<String, Future<?>> receivers,
      OutRoutes out,
      Supplier<ConceptNames> names,
      Clock clock) {
    this.names = names;
    this.searches = searches;
    this.receivers = receivers;
    this.out = out;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    RawBody small = new RawBody(LARGEST_BODY);
    router.get(ALL).respond(call -> Future.succeededFuture(all()));
    router.post(ALL).handler(small).handler(this::create);
    router.get(ALL + "/:id").respond(call -> Future.succeededFuture(json(found(call))));
    router.put(ALL + "/:id").handler(small).handler(this::replace);
    router.delete(ALL + "/:id").handler(this::remove);
    router
        .get(ALL + "/:id/feed/:format")
        .handler(call -> out.feed(call, Map.copyOf(found(call).getParameters())));
  }

  private JsonObject all() {
    JsonArray all = new JsonArray();
    searches.all().forEach(search -> all.add(json(search)));
    return new JsonObject().put("searches", all);
  }

  private JsonObject json(SavedSearch search) {
    return SavedSearchJson.write(search, names.get());
  }

  private void create(RoutingContext call) {
    save(call, UUID.randomUUID().toString(), null, 201);
  }

  private void replace(RoutingContext call) {
    SavedSearch before = found(call);
    save(call, before.getSearchId(), before, 200);
  }

  private void save(RoutingContext call, String id, @Nullable SavedSearch before, int status) {
    searches
        .save(SavedSearchJson.read(body(call), id, before, names.get(), clock.instant()))
        .onSuccess(
            saved ->
                call.response()
                    .setStatusCode(status)
                    .putHeader("Location", ALL + "/" + saved.getSearchId())
                    .putHeader("Content-Type", "application/json")
                    .end(json(saved).toBuffer()))
        .onFailure(call::fail);
  }

  private void remove(RoutingContext call) {
    String id = found(call).getSearchId();
    receivers
        .apply(id)
        .compose(ended -> searches.remove(id))
        .onSuccess(removed -> call.response().setStatusCode(204).end())
        .onFailure(call::fail);
  }

  private SavedSearch found(RoutingContext call) {
    return searches
        .find(call.pathParam("id"))
        .orElseThrow(() -> new Refusal.NotFound("there is no such saved search"));
  }

  private static JsonObject body(RoutingContext call) {
    try {
      JsonObject json = call.body().asJsonObject();
      if (json != null) {
        return json;
      }
    } catch (DecodeException | ClassCastException notAnObject) {
      // told below
    }
    throw new Refusal.BadRequest("the body is no JSON object; a saved search has name and search");
  }
}
