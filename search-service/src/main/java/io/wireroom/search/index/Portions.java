package io.wireroom.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts lists where what they hold grows too large to be handled at once. */
final class Portions {
  private Portions() {}

  /**
   * Returns the elements, in order, in as few lists as they need.
   *
   * @param most size of a list in bytes; a larger element is alone in one
   */
  static <T> List<List<T>> of(List<T> elements, ToLongFunction<T> bytes, long most) {
    List<List<T>> portions = new ArrayList<>();
    int from = 0;
    long sum = 0;
    for (int at = 0; at < elements.size(); at++) {
      long more = bytes.applyAsLong(elements.get(at));
      if (at > from && sum + more > most) {
        portions.add(elements.subList(from, at));
        from = at;
        sum = 0;
      }
      sum += more;
    }
    if (from < elements.size()) {
      portions.add(elements.subList(from, elements.size()));
    }
    return portions;
  }
}
