package io.wireroom.enrich.vocabulary;

/**
 * How strongly a concept speaks for a specialty.
 *
 * @param specialty concept id, for example {@code specialty:psychiatry}
 * @param weight above 0, at most 1
 */
public record SpecialtyWeight(String specialty, double weight) {
  public SpecialtyWeight {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "weight of " + specialty + " is " + weight + ", not above 0 and at most 1");
    }
  }
}
