package io.wireroom.ingest.desk;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.SameOrigin;
import io.wireroom.runtime.page.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets forms through that come from our pages, of people who have signed in where that is asked.
 */
final class Gate {
  private static final String COOKIE = "wireroom-desk";
  private static final String SIGN_IN = "/desk/sign-in";
  private static final long PAUSE_AFTER_WRONG_KEY_MILLIS = 500;

  private final Session session;
  private final Pages pages;

  Gate(String key, Pages pages) {
    session = new Session(key);
    this.pages = pages;
  }

  /** For every route of the desk, before its own handlers. */
  void check(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.method() == HttpMethod.POST) {
      SameOrigin.guardForm(request);
      if (!visitor(call).mayWrite() && !call.normalizedPath().equals(SIGN_IN)) {
        Pages.go(call, SIGN_IN);
        return;
      }
    }
    call.next();
  }

  Visitor visitor(RoutingContext call) {
    Cookie cookie = call.request().getCookie(COOKIE);
    return new Visitor(
        session.asked(),
        session.holds(cookie == null ? null : cookie.getValue(), Instant.now()),
        call.normalizedPath());
  }

  void form(RoutingContext call) {
    List<String> next = call.queryParam("next");
    SignInView view = new SignInView(visitor(call), next.isEmpty() ? "/sources" : next.get(0), "");
    pages.end(call, 200, "signin.jte", view);
  }

  void signIn(RoutingContext call) {
    String next = inside(call.request().getFormAttribute("next"));
    if (session.opens(call.request().getFormAttribute("key"))) {
      call.response()
          .addCookie(cookie(call, session.begin(Instant.now()), Session.LASTS.toSeconds()));
      Pages.go(call, next);
    } else {
      SignInView view = new SignInView(visitor(call), next, "This is not the key.");
      call.vertx()
          .timer(PAUSE_AFTER_WRONG_KEY_MILLIS)
          .onSuccess(tick -> pages.end(call, 401, "signin.jte", view));
    }
  }

  void signOut(RoutingContext call) {
    call.response().addCookie(cookie(call, "", 0));
    Pages.go(call, "/sources");
  }

  static String signInLink(String here) {
    return SIGN_IN + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  /** Only pages of ours: an address from outside could lead anywhere. */
  private static String inside(@Nullable String next) {
    return next != null && next.matches("/(sources|desk)(/[a-z0-9-]+)*") ? next : "/sources";
  }

  private static Cookie cookie(RoutingContext call, String value, long seconds) {
    boolean encrypted =
        call.request().isSSL() || "https".equals(call.request().getHeader("X-Forwarded-Proto"));
    return Cookie.cookie(COOKIE, value)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(encrypted)
        .setPath("/")
        .setMaxAge(seconds);
  }
}
