package io.wireroom.runtime.access;

import io.wireroom.runtime.http.Refusal;
import java.util.Map;

/**
 * A request that is refused for who makes it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, error codes</a>
 */
public abstract class AccessRefusal extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final String REALM = "Bearer realm=\"wireroom\"";

  private AccessRefusal(int status, String title, String detail, String error, String more) {
    super(
        status,
        title,
        detail,
        Map.of(
            "WWW-Authenticate",
            error.isEmpty()
                ? REALM
                : REALM + ", error=\"" + error + "\", error_description=\"" + detail + '"' + more),
        error.isEmpty() ? Map.of() : Map.of("error", error));
  }

  /** Nothing says who asks, and what is asked for is not for everybody. */
  static final class Unauthorized extends AccessRefusal {
    private static final long serialVersionUID = 1L;

    Unauthorized(String scope) {
      super(
          401,
          "Unauthorized",
          "this takes the scope "
              + scope
              + ": send Authorization: Bearer KEY, or X-API-Key: KEY, with a key that has it",
          "",
          "");
    }
  }

  /** The key or token is none that we take. */
  static final class Invalid extends AccessRefusal {
    private static final long serialVersionUID = 1L;

    Invalid(String detail) {
      super(401, "Unauthorized", detail, "invalid_token", "");
    }
  }

  /** We know who asks, and they may not. */
  static final class Forbidden extends AccessRefusal {
    private static final long serialVersionUID = 1L;

    Forbidden(String scope) {
      super(
          403,
          "Forbidden",
          "this takes the scope " + scope,
          "insufficient_scope",
          ", scope=\"" + scope + '"');
    }
  }

  /** The request says in two ways who makes it. */
  static final class TwoCredentials extends AccessRefusal {
    private static final long serialVersionUID = 1L;

    TwoCredentials() {
      super(
          400,
          "Bad request",
          "one key or token is taken, and there are more",
          "invalid_request",
          "");
    }
  }
}
