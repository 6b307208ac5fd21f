package io.wireroom.enrich.tag;

/**
 * One reason for a tag.
 *
 * @param rule {@code entity}, {@code category}, {@code feed} or {@code recommended}
 * @param detail the concept's id or the publisher's words
 * @param weight its share; the shares of a tag add up to its score
 */
public record TagEvidence(String rule, String detail, double weight) {}
