package io.wireroom.ingest;

import static io.wireroom.runtime.access.ScopeRules.open;
import static io.wireroom.runtime.access.ScopeRules.writing;

import io.wireroom.runtime.access.ScopeRules;
import io.wireroom.runtime.access.Scopes;
import java.util.List;

/**
 * What may be done here, by scope. A route that is not told of takes {@code operations:read} or
 * {@code operations:write}.
 */
final class IngestScopes {
  private static final String READ = "sources:read";
  private static final String WRITE = "sources:write";

  static final ScopeRules RULES =
      new ScopeRules(
          List.of(
              writing("/v1/deliveries", READ, "deliveries:write"),
              writing("/v1/embargoes*", "embargoes:read", "embargoes:write"),
              writing("/v1/*", READ, WRITE),
              // The desk looks after its forms itself, by its cookie
              writing("/sources*", READ, Scopes.OPEN),
              writing("/desk/*", Scopes.OPEN, Scopes.OPEN),
              // Hubs show the token of their subscription and sign what they push
              writing("/websub/*", Scopes.OPEN, Scopes.OPEN),
              open("/"),
              open("/assets/*"),
              open("/docs"),
              open("/openapi.json"),
              open("/health/*")));

  private IngestScopes() {}
}
