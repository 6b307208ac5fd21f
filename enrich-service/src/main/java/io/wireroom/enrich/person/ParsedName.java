package io.wireroom.enrich.person;

import java.util.List;

/**
 * A name as it stands at one place.
 *
 * @param first number of its first word
 * @param last number of its last word, a suffix such as Jr. included
 * @param given given names and initials; empty when there are none
 * @param family family name with its particles and suffix
 * @param key family name without particles and suffix, folded
 * @param credentials after it, in order
 * @param next number of the first word after name and credentials
 */
record ParsedName(
    int first,
    int last,
    List<String> given,
    String family,
    String key,
    List<String> credentials,
    int next) {}
