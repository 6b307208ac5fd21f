package io.wireroom.enrich.vocabulary;

import java.util.Locale;

/**
 * What kind of thing a concept is. The order is the order of preference between two concepts that
 * share a name and that nothing else tells apart.
 */
public enum ConceptType {
  DRUG,
  CONDITION,
  PROCEDURE,
  ORGANISM,
  GENE,
  SUBSTANCE,
  ANATOMY,
  ORGANISATION,
  JOURNAL,
  PLACE,
  PERSON,
  TOPIC,
  SPECIALTY;

  /** Returns the type as events and files write it, for example {@code drug}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
