package io.wireroom.runtime.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The body of a request that takes a JSON object; for routes behind a {@link RawBody}. */
public final class JsonBody {
  private JsonBody() {}

  /**
   * Reads it.
   *
   * @param members what it has, for a person
   * @throws Refusal.BadRequest when it is no JSON object
   */
  public static JsonObject of(RoutingContext call, String members) {
    try {
      JsonObject json = call.body().asJsonObject();
      if (json != null) {
        return json;
      }
    } catch (DecodeException | ClassCastException notAnObject) {
      // told below
    }
    throw new Refusal.BadRequest("the body is no JSON object; " + members);
  }
}
