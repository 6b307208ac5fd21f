package io.wireroom.runtime.access;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/**
 * Which scope the requests of a service take. The first rule counts that fits; what none fits takes
 * {@code operations:read} or {@code operations:write}, so that a forgotten route is closed.
 */
public record ScopeRules(List<Rule> rules) {
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /**
   * A rule for some paths.
   *
   * @param path a path, or the beginning of paths when it ends in {@code *}
   * @param reading scope that GET and HEAD take; {@link Scopes#OPEN} for none
   * @param writing scope that all else takes
   */
  public record Rule(String path, String reading, String writing) {
    boolean fits(String asked) {
      return path.endsWith("*")
          ? asked.startsWith(path.substring(0, path.length() - 1))
          : asked.equals(path);
    }
  }

  public ScopeRules {
    rules = List.copyOf(rules);
  }

  /** A rule where nothing is written. */
  public static Rule reading(String path, String scope) {
    return new Rule(path, scope, Scopes.OPERATIONS_WRITE);
  }

  /** A rule where writing takes another scope than reading. */
  public static Rule writing(String path, String reading, String writing) {
    return new Rule(path, reading, writing);
  }

  /** A rule for what everybody may read. */
  public static Rule open(String path) {
    return new Rule(path, Scopes.OPEN, Scopes.OPERATIONS_WRITE);
  }

  /**
   * The scope that a request takes.
   *
   * @param path normalised, as routes are matched by it
   */
  public String scopeOf(HttpMethod method, String path) {
    for (Rule rule : rules) {
      if (rule.fits(path)) {
        return READING.contains(method) ? rule.reading() : rule.writing();
      }
    }
    return READING.contains(method) ? Scopes.OPERATIONS_READ : Scopes.OPERATIONS_WRITE;
  }
}
