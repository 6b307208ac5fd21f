package io.wireroom.search.alert;

import java.util.List;
import org.apache.lucene.search.Query;

/** What a search demands of an article, or a part of that. */
sealed interface Condition {
  /** Nothing fulfils it. */
  Condition NEVER = new AtLeast(1, List.of());

  /** A word is in a field, as the index has it. */
  record Word(String field, String word) implements Condition {}

  /** A word that begins so is in a field, as the index has it. */
  record Beginning(String field, String start) implements Condition {}

  /**
   * A field has a time.
   *
   * @param first milliseconds since 1970
   * @param last milliseconds since 1970, included
   */
  record During(String field, long first, long last) implements Condition {}

  /** Words stand near to each other. */
  record Near(Query words) implements Condition {}

  /** A condition is not fulfilled. */
  record Not(Condition denied) implements Condition {}

  /**
   * So many of several are fulfilled; of none that are wanted of none, each article fulfils all.
   */
  record AtLeast(int enough, List<Condition> parts) implements Condition {}

  /** All of them. */
  static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.get(0) : new AtLeast(parts.size(), parts);
  }

  /** Some of them; of none, nothing is enough. */
  static Condition some(List<Condition> parts, int enough) {
    return parts.size() == 1
        ? parts.get(0)
        : new AtLeast(parts.isEmpty() ? 1 : Math.min(parts.size(), enough), parts);
  }
}
