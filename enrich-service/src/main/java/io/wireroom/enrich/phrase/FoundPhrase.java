package io.wireroom.enrich.phrase;

import io.wireroom.enrich.text.Range;

/**
 * A phrase of a book at one place of a prose.
 *
 * @param first number of its first word
 * @param last number of its last word
 */
public record FoundPhrase<T>(T meaning, int first, int last) {
  /** Returns where it stands in the text. */
  public Range place(Prose prose) {
    return new Range(prose.start(first), prose.end(last));
  }
}
