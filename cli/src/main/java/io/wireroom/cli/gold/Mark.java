package io.wireroom.cli.gold;

import io.wireroom.enrich.text.Range;

/**
 * Words of an article that name a concept.
 *
 * @param concept its id, for example {@code drug:metformin}; the type and a hyphen, {@code drug:-},
 *     when the vocabulary has no such concept
 * @param assertion what its sentence says of it: {@code affirmed}, {@code negated} or {@code
 *     uncertain}
 */
public record Mark(Range place, String concept, String assertion) {
  static final String AFFIRMED = "affirmed";

  /** Returns the type of the concept, for example {@code drug}. */
  public String type() {
    return concept.substring(0, concept.indexOf(':'));
  }

  /** Tells whether it names a concept of the vocabulary or a person, and not only a type. */
  public boolean known() {
    return !concept.endsWith(":-");
  }
}
