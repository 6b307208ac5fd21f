package io.wireroom.search.alert;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.access.Caller;
import io.wireroom.runtime.http.IdempotencyKeys;
import io.wireroom.runtime.http.JsonBody;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Representation;
import io.wireroom.search.api.ArticleRoutes;
import io.wireroom.search.api.Links;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.out.OutRoutes;
import io.wireroom.search.query.Parameters;
import io.wireroom.search.query.QueryLink;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
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
  private static final int AT_ONCE = 100;
  private static final int MOST_AT_ONCE = 1_000;
  private static final String ALL = "/v1/saved-searches";

  private final SavedSearches searches;
  private final Function<String, Future<Void>> removal;
  private final OutRoutes out;
  private final Supplier<ConceptNames> names;
  private final Clock clock;
  private final IdempotencyKeys<SavedSearch> created = new IdempotencyKeys<>();

  /**
   * Makes the routes.
   *
   * @param removal forgets a search and what hangs on it
   */
  public SavedSearchRoutes(
      SavedSearches searches,
      Function<String, Future<Void>> removal,
      OutRoutes out,
      Supplier<ConceptNames> names,
      Clock clock) {
    this.names = names;
    this.searches = searches;
    this.removal = removal;
    this.out = out;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    RawBody small = new RawBody(LARGEST_BODY);
    router.get(ALL).handler(this::list);
    router.post(ALL).handler(small).handler(this::create);
    router
        .get(ALL + "/:id")
        .handler(call -> Representation.json(json(found(call)).encode()).end(call));
    router.put(ALL + "/:id").handler(small).handler(this::replace);
    router.delete(ALL + "/:id").handler(this::remove);
    router
        .get(ALL + "/:id/feed/:format")
        .handler(call -> out.feed(call, Map.copyOf(found(call).getParameters())));
  }

  private void list(RoutingContext call) {
    QueryLink link = new QueryLink(ALL, ArticleRoutes.parameters(call));
    Parameters parameters = new Parameters(link.parameters(), List.of("size", "cursor"));
    int size = parameters.number("size", 1, MOST_AT_ONCE, AT_ONCE);
    List<SavedSearch> found = searches.after(parameters.text("cursor"), size + 1);
    String next = found.size() > size ? found.get(size - 1).getSearchId() : null;
    JsonArray page = new JsonArray();
    found.stream().limit(size).forEach(search -> page.add(json(search)));
    new Links().pages(link, next).addTo(call);
    Representation.json(
            new JsonObject()
                .put("searches", page)
                .put("next", next == null ? null : link.with("cursor", next))
                .encode())
        .end(call);
  }

  private JsonObject json(SavedSearch search) {
    return SavedSearchJson.write(search, names.get());
  }

  private void create(RoutingContext call) {
    String key = IdempotencyKeys.of(call);
    if (key == null) {
      answer(call, 201, searches.save(sent(call, UUID.randomUUID().toString(), null)));
      return;
    }
    // The id is made of the key, so that another instance knows what was done, too
    String id = UUID.nameUUIDFromBytes(text(Caller.of(call).id() + '\n' + key)).toString();
    answer(call, 201, created.once(id, call.body().buffer().getBytes(), () -> made(call, id)));
  }

  private Future<SavedSearch> made(RoutingContext call, String id) {
    SavedSearch sent = sent(call, id, null);
    SavedSearch there = searches.find(id).orElse(null);
    if (there == null) {
      return searches.save(sent);
    }
    if (there.getName().equals(sent.getName())
        && there.getParameters().equals(sent.getParameters())) {
      return Future.succeededFuture(there);
    }
    throw IdempotencyKeys.otherBody();
  }

  private void replace(RoutingContext call) {
    SavedSearch before = found(call);
    answer(call, 200, searches.save(sent(call, before.getSearchId(), before)));
  }

  private SavedSearch sent(RoutingContext call, String id, @Nullable SavedSearch before) {
    return SavedSearchJson.read(JsonBody.of(call, "a saved search has name and search"))
        .saved(id, before, names.get(), clock.instant());
  }

  private void answer(RoutingContext call, int status, Future<SavedSearch> saving) {
    saving
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
    removal
        .apply(found(call).getSearchId())
        .onSuccess(removed -> call.response().setStatusCode(204).end())
        .onFailure(call::fail);
  }

  private SavedSearch found(RoutingContext call) {
    return searches.get(call.pathParam("id"));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
