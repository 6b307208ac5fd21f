package io.wireroom.search;

import static io.wireroom.runtime.access.ScopeRules.open;
import static io.wireroom.runtime.access.ScopeRules.reading;
import static io.wireroom.runtime.access.ScopeRules.writing;

import io.wireroom.runtime.access.ScopeRules;
import io.wireroom.runtime.access.Scopes;
import java.util.List;

/**
 * What may be done here, by scope. A route that is not told of takes {@code operations:read} or
 * {@code operations:write}.
 */
final class SearchScopes {
  private static final String SEARCH = "search:read";
  private static final String ARTICLES = "articles:read";

  static final ScopeRules RULES =
      new ScopeRules(
          List.of(
              reading("/v1/articles", SEARCH),
              reading("/v1/articles/*", ARTICLES),
              reading("/v1/suggestions", SEARCH),
              reading("/v1/feeds/*", SEARCH),
              reading("/v1/exports/*", SEARCH),
              // Who may read a feed may have it pushed
              writing("/hub", SEARCH, SEARCH),
              writing("/v1/saved-searches*", "saved-searches:read", "saved-searches:write"),
              writing("/saved/sign-in", Scopes.OPEN, Scopes.OPEN),
              writing("/saved/sign-out", Scopes.OPEN, Scopes.OPEN),
              writing("/saved*", "saved-searches:read", "saved-searches:write"),
              reading("/", SEARCH),
              reading("/suggestions", SEARCH),
              reading("/sources*", SEARCH),
              reading("/specialties*", SEARCH),
              reading("/articles/*", ARTICLES),
              open("/assets/*"),
              open("/docs"),
              open("/openapi.json"),
              open("/health/*")));

  private SearchScopes() {}
}
