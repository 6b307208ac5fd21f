package io.wireroom.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScopesTest {
  private final ScopeRules rules =
      new ScopeRules(
          List.of(
              ScopeRules.reading("/v1/articles", "search:read"),
              ScopeRules.reading("/v1/articles/*", "articles:read"),
              ScopeRules.writing("/v1/saved*", "saved:read", "saved:write"),
              ScopeRules.open("/health/*")));

  @ParameterizedTest
  @CsvSource({
    "search:read, search:read, true",
    "search:read, articles:read, false",
    "search:read, search:readers, false",
    "*:read, articles:read, true",
    "*:read, saved:write, false",
    "*, saved:write, true",
    "saved:*, saved:write, false",
  })
  void a_scope_holds_itself_and_what_its_star_stands_for(
      String held, String wanted, boolean holds) {
    assertThat(new Scopes(Set.of(held)).hold(wanted)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/articles, search:read",
    "GET, /v1/articles/4f, articles:read",
    "HEAD, /v1/saved/1, saved:read",
    "DELETE, /v1/saved/1, saved:write",
    "POST, /v1/articles, operations:write",
    "GET, /health/live, ''",
    "POST, /health/live, operations:write",
    "GET, /metrics, operations:read",
    "PUT, /v1/new, operations:write",
  })
  void the_first_rule_counts_and_what_none_fits_is_for_operations(
      String method, String path, String scope) {
    assertThat(rules.scopeOf(HttpMethod.valueOf(method), path)).isEqualTo(scope);
  }

  @Test
  void what_is_no_scope_is_refused() {
    assertThatThrownBy(() -> new Scopes(Set.of("a b"))).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> new Scopes(Set.of("\"quoted\""))).isInstanceOf(RuntimeException.class);
  }
}
