package io.wireroom.runtime.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries to say who makes it: {@code Authorization: Bearer …} or {@code X-API-Key},
 * or else the cookie of somebody who signed in. Other schemes are left to what may stand in front
 * of us.
 *
 * @param text key or token
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, bearer tokens</a>
 */
record Credential(String text) {
  private static final String SCHEME = "Bearer ";

  /**
   * Reads it; null where there is none.
   *
   * @throws AccessRefusal.TwoCredentials when there is more than one
   */
  static @Nullable Credential of(HttpServerRequest request) {
    List<String> bearers =
        request.headers().getAll("Authorization").stream()
            .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .map(value -> value.substring(SCHEME.length()).strip())
            .toList();
    List<String> keys = request.headers().getAll("X-API-Key");
    if (bearers.size() + keys.size() > 1) {
      throw new AccessRefusal.TwoCredentials();
    }
    if (!bearers.isEmpty()) {
      return new Credential(bearers.get(0));
    }
    if (!keys.isEmpty()) {
      return new Credential(keys.get(0).strip());
    }
    String kept = KeyCookie.in(request);
    return kept == null ? null : new Credential(kept);
  }

  /** Whether it has the form of a signed token: three parts, the first of them a JSON object. */
  boolean isToken() {
    return text.startsWith("eyJ") && text.chars().filter(one -> one == '.').count() == 2;
  }

  @Override
  public String toString() {
    return "Credential";
  }
}
