package io.wireroom.search.related;

/**
 * Why an article goes with another: both have the concept.
 *
 * @param id in the vocabulary
 * @param name as shown
 */
public record SharedConcept(String id, String name) {}
