package io.wireroom.search.page;

import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.access.Caller;

/**
 * Who looks at the saved searches.
 *
 * @param mayWrite whether they may save, rename and delete
 * @param signedIn whether they showed a key
 */
public record SavedVisitor(boolean mayWrite, boolean signedIn) {
  private static final String WRITING = "saved-searches:write";

  static SavedVisitor of(RoutingContext call) {
    Caller caller = Caller.of(call);
    return new SavedVisitor(caller.may(WRITING), !caller.isAnonymous());
  }
}
