package io.wireroom.search.query.language;

/**
 * A concept and the words of a question that name it.
 *
 * @param words as they were written
 */
public record NamedConcept(String words, Meaning meaning) {}
