package io.wireroom.runtime.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The key of somebody who signed in with a browser, which has no other way to show it. It goes to
 * one path of ours alone, no script sees it, and no page of another site makes the browser send it.
 *
 * @param path under which it is sent, for example {@code /saved}
 */
public record KeyCookie(String path) {
  private static final String NAME = "wireroom-key";
  private static final Duration LASTS = Duration.ofHours(12);

  /** A browser keeps no more than 4096 bytes, of which the coding takes a quarter. */
  private static final int LONGEST = 2_900;

  /**
   * Has the browser keep a key, whatever it is good for: the gate looks at it with each request.
   *
   * @throws Refusal.BadRequest when it is empty or too long to be kept
   */
  public void keep(RoutingContext call, @Nullable String key) {
    String text = key == null ? "" : key.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refusal.BadRequest("key", "a key or token of at most " + LONGEST + " characters");
    }
    set(
        call,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8)),
        LASTS);
  }

  /** Has the browser forget it. */
  public void forget(RoutingContext call) {
    set(call, "", Duration.ZERO);
  }

  static @Nullable String in(HttpServerRequest request) {
    Cookie cookie = request.getCookie(NAME);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private void set(RoutingContext call, String value, Duration lasts) {
    boolean encrypted =
        call.request().isSSL() || "https".equals(call.request().getHeader("X-Forwarded-Proto"));
    call.response()
        .addCookie(
            Cookie.cookie(NAME, value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(encrypted)
                .setPath(path)
                .setMaxAge(lasts.toSeconds()));
  }
}
