package io.wireroom.runtime.access;

import io.vertx.ext.web.RoutingContext;

/**
 * Who makes a request.
 *
 * @param kind how we know
 * @param name of the key, subject of the token, or address
 */
public record Caller(Kind kind, String name, Scopes scopes) {
  private static final String PLACE = Caller.class.getName();

  /** How a caller is known. */
  public enum Kind {
    /** By where the request comes from alone. */
    ADDRESS,
    /** By a key of the settings. */
    KEY,
    /** By a token of the issuer. */
    SUBJECT
  }

  /** Who makes the call; for handlers behind the gate. */
  public static Caller of(RoutingContext call) {
    Caller caller = call.get(PLACE);
    if (caller == null) {
      throw new IllegalStateException("the call did not come by the gate");
    }
    return caller;
  }

  /** Tells callers apart over all kinds. */
  public String id() {
    return kind + " " + name;
  }

  /** Whether they have a scope. */
  public boolean may(String scope) {
    return scopes.hold(scope);
  }

  public boolean isAnonymous() {
    return kind == Kind.ADDRESS;
  }

  void stay(RoutingContext call) {
    call.put(PLACE, this);
  }
}
