package io.wireroom.search.concept;

/**
 * One name of a concept.
 *
 * @param text as it is written
 * @param conceptId whose
 * @param type of the concept
 * @param preferred name of the concept
 * @param exact whether it counts only as it is written: short forms, and names that are words in
 *     other letters
 * @param certain whether it means this concept without a look at what it stands in
 */
record Name(
    String text, String conceptId, String type, String preferred, boolean exact, boolean certain) {}
