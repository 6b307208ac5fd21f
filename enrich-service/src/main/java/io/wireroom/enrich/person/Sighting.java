package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * A name at one place, before it is known whose.
 *
 * @param place of the name alone
 * @param evidence why it is a person's; null when nothing says so here
 */
record Sighting(
    Range place,
    ParsedName name,
    @Nullable String title,
    @Nullable Evidence evidence,
    Introduction introduction) {}
