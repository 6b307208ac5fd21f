package io.wireroom.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Ends calls with JSON. */
final class JsonAnswer {
  private JsonAnswer() {}

  static void end(RoutingContext call, Future<? extends JsonNode> answer) {
    answer
        .onSuccess(
            json ->
                call.response().putHeader("Content-Type", "application/json").end(json.toString()))
        .onFailure(call::fail);
  }
}
