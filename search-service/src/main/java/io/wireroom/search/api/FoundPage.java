package io.wireroom.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;
import io.wireroom.search.query.QueryLink;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search, with its tag and its links.
 *
 * @param link the request that was made
 * @param next cursor of the page after it; null when it is the last
 */
record FoundPage(QueryLink link, @Nullable String next, ObjectNode json) {

  static FoundPage of(QueryLink link, @Nullable String next, ObjectNode json) {
    return new FoundPage(link, next, json);
  }

  void end(RoutingContext call) {
    new Links().pages(link, next).feeds("/v1/feeds/", link).addTo(call);
    new Representation(
            "application/json",
            Representation.REVALIDATED,
            Representation.tagOf(steady().getBytes(StandardCharsets.UTF_8)),
            Buffer.buffer(json.toString()))
        .end(call);
  }

  /** Scores fade, and a cursor holds its time: neither makes the same hits another answer. */
  private String steady() {
    ObjectNode steady = json.deepCopy();
    steady.put("next", next != null);
    for (JsonNode hit : steady.path("hits")) {
      ((ObjectNode) hit).remove("score");
    }
    return steady.toString();
  }
}
