package io.wireroom.runtime.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes forms only from our own pages: another site could make a browser that has signed in send
 * them.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata</a>
 */
public final class SameOrigin {
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private SameOrigin() {}

  /**
   * Refuses what a page of another site makes a browser send to the API. Programs say nothing of
   * where they come from, and pass.
   */
  public static void guardApi(RoutingContext call) {
    boolean writes = !READING.contains(call.request().method());
    if (writes && isOfAnotherSite(call.request().getHeader("Sec-Fetch-Site"))) {
      throw new Foreign();
    }
    call.next();
  }

  public static boolean isOfAnotherSite(@Nullable String site) {
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  /**
   * Whether a form came from our own page.
   *
   * @param site Sec-Fetch-Site; null when the browser is too old to send it
   * @param origin Origin; null when not sent
   * @param host Host, with the port when it has one
   */
  public static boolean holds(
      @Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin");
    }
    try {
      return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  /**
   * Refuses a form that did not come from our own page.
   *
   * @throws Foreign when it did not
   */
  public static void guardForm(HttpServerRequest form) {
    if (!holds(
        form.getHeader("Sec-Fetch-Site"), form.getHeader("Origin"), form.getHeader("Host"))) {
      throw new Foreign();
    }
  }

  /** The form came from elsewhere. */
  public static final class Foreign extends Refusal {
    private static final long serialVersionUID = 1L;

    public Foreign() {
      super(
          403,
          "Not from this site",
          "what pages of other sites send is not taken; programs use /v1",
          Map.of());
    }
  }
}
