package io.wireroom.runtime.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scopes that a caller has.
 *
 * @param all each a name such as {@code articles:read}, or {@code *:read} for all that ends so, or
 *     {@code *} for all there are
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.3">RFC 6749, scope</a>
 */
public record Scopes(Set<String> all) {
  /** Health, documents that describe the service: asked of nobody. */
  public static final String OPEN = "";

  /** Metrics, and what no rule says anything of. */
  static final String OPERATIONS_READ = "operations:read";

  /** What no rule says anything of. */
  static final String OPERATIONS_WRITE = "operations:write";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._*-]{1,64}");

  static final Scopes NONE = new Scopes(Set.of());
  static final Scopes ALL = new Scopes(Set.of("*"));

  public Scopes {
    for (String scope : all) {
      if (!FORM.matcher(scope).matches()) {
        throw new IllegalArgumentException("a scope is not of the form " + FORM);
      }
    }
    all = Set.copyOf(all);
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  boolean hold(String wanted) {
    return all.contains(wanted)
        || all.contains("*")
        || all.contains("*" + wanted.substring(Math.max(0, wanted.lastIndexOf(':'))));
  }
}
