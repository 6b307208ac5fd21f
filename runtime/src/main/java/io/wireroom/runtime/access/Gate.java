package io.wireroom.runtime.access;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all routes: tells who calls, counts their calls, and lets through who may. What is
 * refused counts, too, so that keys cannot be tried at will.
 */
public final class Gate {
  private final ScopeRules rules;
  private final ApiKeys keys;
  private final Scopes anonymous;
  private final @Nullable TokenVerifier tokens;
  private final RateLimits limits;
  private final Proxies proxies;
  private final CrossOrigin otherSites;

  public Gate(Vertx vertx, AccessSettings settings, ScopeRules rules) {
    this.rules = rules;
    keys = new ApiKeys(settings.keys());
    anonymous = settings.anonymous();
    tokens = settings.issuer() == null ? null : new TokenVerifier(vertx, settings.issuer());
    limits = new RateLimits(settings.rates(), System::nanoTime);
    proxies = new Proxies(settings.proxies());
    otherSites = new CrossOrigin(settings.origins());
  }

  /** Adds the gate; routes that are added before it are not guarded. */
  public void addTo(Router router) {
    otherSites.addTo(router);
    router.route().handler(this::check);
  }

  private void check(RoutingContext call) {
    String scope = rules.scopeOf(call.request().method(), call.normalizedPath());
    if (scope.equals(Scopes.OPEN)) {
      call.next();
      return;
    }
    Credential credential = Credential.of(call.request());
    if (credential == null) {
      admit(call, stranger(call), scope);
    } else if (tokens != null && credential.isToken()) {
      // What the body brings must wait for the handlers that take it
      call.request().pause();
      tokens
          .verify(credential.text())
          .onComplete(ended -> call.request().resume())
          .onSuccess(caller -> admit(call, caller, scope))
          .onFailure(failure -> refuse(call, failure));
    } else {
      ApiKey key = keys.find(credential.text());
      if (key == null) {
        refuse(call, new AccessRefusal.Invalid("this key is none of ours"));
      } else {
        admit(call, new Caller(Caller.Kind.KEY, key.name(), key.scopes()), scope);
      }
    }
  }

  private void admit(RoutingContext call, Caller caller, String scope) {
    Refusal tooMany = limits.count(caller, call.response());
    if (tooMany != null) {
      fail(call, tooMany);
    } else if (!caller.scopes().hold(scope)) {
      fail(
          call,
          caller.isAnonymous()
              ? new AccessRefusal.Unauthorized(scope)
              : new AccessRefusal.Forbidden(scope));
    } else {
      caller.stay(call);
      call.next();
    }
  }

  /** Who shows what is no good is a stranger like others. */
  private void refuse(RoutingContext call, Throwable failure) {
    Refusal tooMany = limits.count(stranger(call), call.response());
    fail(call, tooMany == null ? failure : tooMany);
  }

  private Caller stranger(RoutingContext call) {
    return new Caller(Caller.Kind.ADDRESS, proxies.addressOf(call.request()), anonymous);
  }

  /** Headers go out also where a page tells of it instead of a problem document. */
  private static void fail(RoutingContext call, Throwable failure) {
    if (failure instanceof Refusal refusal) {
      refusal.headers().forEach(call.response()::putHeader);
    }
    call.fail(failure);
  }
}
