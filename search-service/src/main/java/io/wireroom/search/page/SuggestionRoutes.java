package io.wireroom.search.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.search.suggest.Suggester;
import java.util.List;

/**
 * What the page shows under the box while somebody writes: {@code GET /suggestions?q=START}, a
 * piece of HTML, empty where there is nothing to suggest.
 */
public final class SuggestionRoutes {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;
  private static final int MOST = 5;

  private final Pages pages;
  private final Suggester suggester;

  public SuggestionRoutes(Pages pages, Suggester suggester) {
    this.pages = pages;
    this.suggester = suggester;
  }

  /** Adds the route. */
  public void addTo(Router router) {
    router.get("/suggestions").handler(this::suggest);
  }

  private void suggest(RoutingContext call) {
    List<String> given = call.queryParams().getAll("q");
    String start = given.isEmpty() ? "" : given.get(0).strip();
    if (start.length() < SHORTEST || start.length() > LONGEST) {
      pages.end(call, 200, "suggestions.jte", SuggestionsView.NONE);
      return;
    }
    suggester
        .of(start, MOST)
        .onSuccess(found -> pages.end(call, 200, "suggestions.jte", SuggestionsView.of(found)))
        .onFailure(call::fail);
  }
}
