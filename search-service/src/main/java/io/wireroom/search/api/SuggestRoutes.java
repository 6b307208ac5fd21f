package io.wireroom.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.query.Parameters;
import io.wireroom.search.suggest.Suggester;
import io.wireroom.search.suggest.Suggestions;
import java.util.List;

/** Completions over HTTP: {@code GET /v1/suggestions?q=START}. */
public final class SuggestRoutes {
  private static final List<String> PARAMETERS = List.of("q", "size");
  private static final int LONGEST = 100;
  private static final int MOST = 20;
  private static final int NORMAL = 8;

  private final Suggester suggester;

  public SuggestRoutes(Suggester suggester) {
    this.suggester = suggester;
  }

  /** Adds the route. */
  public void addTo(Router router) {
    router.get("/v1/suggestions").handler(this::suggest);
  }

  private void suggest(RoutingContext call) {
    Parameters parameters = new Parameters(ArticleRoutes.parameters(call), PARAMETERS);
    String start = parameters.text("q").strip();
    if (start.isEmpty() || start.length() > LONGEST) {
      throw new Refusal.BadRequest("q", "1 to " + LONGEST + " characters");
    }
    int most = parameters.number("size", 1, MOST, NORMAL);
    JsonAnswer.end(call, suggester.of(start, most).map(SuggestRoutes::json));
  }

  private static ObjectNode json(Suggestions suggestions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode concepts = json.putArray("concepts");
    suggestions
        .concepts()
        .forEach(
            one ->
                concepts
                    .addObject()
                    .put("text", one.completion().text())
                    .put("id", one.completion().conceptId())
                    .put("type", one.completion().type())
                    .put("name", one.completion().name())
                    .put("articles", one.articles()));
    ArrayNode titles = json.putArray("titles");
    suggestions
        .titles()
        .forEach(one -> titles.addObject().put("id", one.id()).put("title", one.title()));
    return json;
  }
}
