package io.wireroom.runtime.access;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Stands before all routes: tells who calls, and lets through who may. */
public final class Gate {
  private final ScopeRules rules;
  private final ApiKeys keys;
  private final Scopes anonymous;

  public Gate(AccessSettings settings, ScopeRules rules) {
    this.rules = rules;
    keys = new ApiKeys(settings.keys());
    anonymous = settings.anonymous();
  }

  /** Adds the gate; routes that are added before it are not guarded. */
  public void addTo(Router router) {
    router.route().handler(this::check);
  }

  private void check(RoutingContext call) {
    String scope = rules.scopeOf(call.request().method(), call.normalizedPath());
    if (scope.equals(Scopes.OPEN)) {
      call.next();
      return;
    }
    admit(call, caller(call), scope);
  }

  private Caller caller(RoutingContext call) {
    Credential credential = Credential.of(call.request());
    if (credential == null) {
      return new Caller(
          Caller.Kind.ADDRESS, call.request().remoteAddress().hostAddress(), anonymous);
    }
    ApiKey key = keys.find(credential.text());
    if (key == null) {
      throw told(call, new AccessRefusal.Invalid("this key is none of ours"));
    }
    return new Caller(Caller.Kind.KEY, key.name(), key.scopes());
  }

  private static void admit(RoutingContext call, Caller caller, String scope) {
    if (!caller.scopes().hold(scope)) {
      throw told(
          call,
          caller.isAnonymous()
              ? new AccessRefusal.Unauthorized(scope)
              : new AccessRefusal.Forbidden(scope));
    }
    caller.stay(call);
    call.next();
  }

  /** Its headers go out also where a page tells of it instead of a problem document. */
  private static AccessRefusal told(RoutingContext call, AccessRefusal refusal) {
    refusal.headers().forEach(call.response()::putHeader);
    return refusal;
  }
}
