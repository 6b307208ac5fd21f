package io.wireroom.search.concept;

import java.util.Comparator;

/**
 * A concept that somebody who is writing may mean.
 *
 * @param text the name that begins so
 * @param conceptId in the vocabulary
 * @param type of the concept
 * @param name preferred name of the concept
 */
public record Completion(String text, String conceptId, String type, String name) {
  /** Preferred names before others of the same length. */
  static final Comparator<Name> SHORTEST_FIRST =
      Comparator.comparingInt((Name name) -> name.text().length())
          .thenComparing(name -> !name.text().equals(name.preferred()))
          .thenComparing(Name::text)
          .thenComparing(Name::conceptId);
}
