package io.wireroom.runtime.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;

/**
 * Asks requests that write for a key, when one is set.
 *
 * @param key the key; empty to ask for none
 */
public record WriteKey(String key) {
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Adds the gate before all other routes. */
  public void addTo(Router router) {
    if (!key.isEmpty()) {
      router.route("/v1/*").handler(this::check);
    }
  }

  private void check(RoutingContext call) {
    if (!READING.contains(call.request().method()) && !carriesKey(call)) {
      throw new Unauthorized();
    }
    call.next();
  }

  private boolean carriesKey(RoutingContext call) {
    String bearer = call.request().getHeader("Authorization");
    String given =
        bearer != null && bearer.startsWith("Bearer ")
            ? bearer.substring(7)
            : call.request().getHeader("X-API-Key");
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "WriteKey[" + (key.isEmpty() ? "none" : "set") + "]";
  }

  private static final class Unauthorized extends Refusal {
    private static final long serialVersionUID = 1L;

    Unauthorized() {
      super(
          401,
          "Unauthorized",
          "writing takes the key: Authorization: Bearer KEY, or X-API-Key: KEY",
          Map.of("WWW-Authenticate", "Bearer"));
    }
  }
}
