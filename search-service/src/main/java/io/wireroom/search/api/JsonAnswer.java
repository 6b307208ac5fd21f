package io.wireroom.search.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;

/** Ends calls with JSON, which is not sent to who has it already. */
final class JsonAnswer {
  private JsonAnswer() {}

  static void end(RoutingContext call, Future<? extends JsonNode> answer) {
    answer.onSuccess(json -> Representation.json(json.toString()).end(call)).onFailure(call::fail);
  }
}
