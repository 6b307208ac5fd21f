package io.wireroom.search.query.language;

/**
 * A concept that some of the words of a question name.
 *
 * @param from first of the words, counted from 0
 * @param to one past the last
 * @param conceptId in the vocabulary
 * @param type of the concept, for example {@code condition}
 * @param name preferred name
 */
public record Meaning(int from, int to, String conceptId, String type, String name) {
  public Meaning {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no words from " + from + " to " + to);
    }
  }
}
