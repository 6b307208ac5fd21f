package io.wireroom.search.index;

import java.util.Collection;
import java.util.OptionalInt;

/** Names of the indices that have been behind an alias one after the other: alias-000001. */
final class IndexName {
  private static final int DIGITS = 6;

  private IndexName() {}

  static String of(String alias, int number) {
    return alias + "-" + ("%0" + DIGITS + "d").formatted(number);
  }

  /** All of an alias, for requests; may match others, which {@link #number} tells apart. */
  static String pattern(String alias) {
    return alias + "-*";
  }

  /** The number in a name; empty when it is no name of this alias. */
  static OptionalInt number(String alias, String name) {
    String digits = name.startsWith(alias + "-") ? name.substring(alias.length() + 1) : "";
    return digits.matches("\\d{" + DIGITS + "}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  /** The name after all of these. */
  static String after(String alias, Collection<String> names) {
    int last =
        names.stream()
            .map(name -> number(alias, name))
            .mapToInt(one -> one.orElse(0))
            .max()
            .orElse(0);
    return of(alias, last + 1);
  }
}
