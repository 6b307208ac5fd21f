package io.wireroom.runtime.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import io.wireroom.runtime.http.SameOrigin;
import java.util.List;
import java.util.Set;

/**
 * What pages of other sites may do with the API: those of listed origins what their key or token
 * may, others nothing. Cookies and the like never go with it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
final class CrossOrigin {
  static final String ANY = "*";
  private static final int KEEP_SECONDS = 600;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Set<String> origins;
  private final CorsHandler listed;

  CrossOrigin(List<String> origins) {
    this.origins = Set.copyOf(origins);
    listed =
        CorsHandler.create()
            .addOrigins(origins)
            .allowedMethods(
                Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE))
            .allowedHeaders(
                Set.of(
                    "Authorization",
                    "X-API-Key",
                    "Content-Type",
                    "Idempotency-Key",
                    "If-None-Match"))
            .exposedHeaders(
                Set.of(
                    "ETag",
                    "Link",
                    "Location",
                    "RateLimit",
                    "RateLimit-Policy",
                    "Retry-After",
                    "WWW-Authenticate"))
            .maxAgeSeconds(KEEP_SECONDS);
  }

  void addTo(Router router) {
    router.route("/v1/*").handler(this::check);
  }

  private void check(RoutingContext call) {
    String origin = call.request().getHeader("Origin");
    if (origin != null && (origins.contains(origin) || anyReads(call.request()))) {
      listed.handle(call);
      return;
    }
    if (!origins.isEmpty() && !origins.contains(ANY)) {
      call.response().putHeader("Vary", "Origin");
    }
    SameOrigin.guardApi(call);
  }

  /** Who writes must be named: any page could use what a browser has a way to. */
  private boolean anyReads(HttpServerRequest request) {
    String asked =
        request.method() == HttpMethod.OPTIONS
            ? request.getHeader("Access-Control-Request-Method")
            : request.method().name();
    return origins.contains(ANY) && READING.contains(String.valueOf(asked));
  }
}
