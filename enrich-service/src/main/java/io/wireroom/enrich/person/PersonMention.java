package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;

/**
 * A person named at one place.
 *
 * @param place of the name, a title before it included, credentials after it not
 * @param rule what speaks for it, kebab-case
 * @param confidence 0 to 1
 */
public record PersonMention(Range place, String rule, double confidence) {}
