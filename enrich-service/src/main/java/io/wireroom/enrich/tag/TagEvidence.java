package io.wireroom.enrich.tag;

/**
 * One reason for a tag.
 *
 * @param rule {@code entity}, {@code category}, {@code feed}, {@code recommended}, {@code words} or
 *     {@code content-type}
 * @param detail the concept's id or the publisher's words
 * @param weight how strongly it speaks, 0 to 1; what it comes to is learned
 */
public record TagEvidence(String rule, String detail, double weight) {}
