package io.wireroom.enrich.entity;

import io.wireroom.enrich.assertion.Assertion;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;

/**
 * A concept named at one place of a text.
 *
 * @param rule what found it: {@code dictionary}, {@code abbreviation} (one that the article
 *     defines), {@code cue} (an ambiguous name whose surroundings speak for it), {@code supported}
 *     (an ambiguous name that the article also gives in full), or {@code model:} and the name of
 *     the model that did
 * @param confidence 0 to 1
 * @param assertion what the sentence says of it
 */
public record Mention(
    Range place, Concept concept, String rule, double confidence, Assertion assertion) {
  static final String DICTIONARY = "dictionary";
  static final String ABBREVIATION = "abbreviation";
  static final String CUE = "cue";
  static final String SUPPORTED = "supported";

  /** A mention that nobody has asked about yet: affirmed. */
  public Mention(Range place, Concept concept, String rule, double confidence) {
    this(place, concept, rule, confidence, Assertion.AFFIRMED);
  }

  /** Returns it with what the sentence says of it. */
  public Mention asserted(Assertion said) {
    return new Mention(place, concept, rule, confidence, said);
  }
}
