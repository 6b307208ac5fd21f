package io.wireroom.enrich;

import static io.wireroom.runtime.access.ScopeRules.open;
import static io.wireroom.runtime.access.ScopeRules.writing;

import io.wireroom.runtime.access.ScopeRules;
import java.util.List;

/**
 * What may be done here, by scope: a preview stores nothing, so that to send a text is to read. A
 * route that is not told of takes {@code operations:read} or {@code operations:write}.
 */
final class EnrichScopes {
  private static final String PREVIEW = "preview:read";

  static final ScopeRules RULES =
      new ScopeRules(
          List.of(
              writing("/v1/enrich/preview", PREVIEW, PREVIEW),
              writing("/", PREVIEW, PREVIEW),
              open("/assets/*"),
              open("/docs"),
              open("/openapi.json"),
              open("/health/*")));

  private EnrichScopes() {}
}
