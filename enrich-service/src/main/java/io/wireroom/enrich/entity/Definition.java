package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;

/**
 * An abbreviation that a text explains: "major depressive disorder (MDD)".
 *
 * @param shortForm as it is written, for example {@code MDD}
 * @param shortPlace where it is defined
 * @param longPlace the words that it stands for
 */
record Definition(String shortForm, Range shortPlace, Range longPlace) {}
