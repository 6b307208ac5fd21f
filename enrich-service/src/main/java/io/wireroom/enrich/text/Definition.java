package io.wireroom.enrich.text;

/**
 * An abbreviation that a text explains: "major depressive disorder (MDD)".
 *
 * @param shortForm as it is written, for example {@code MDD}
 * @param shortPlace where it is defined
 * @param longPlace the words that it stands for
 */
public record Definition(String shortForm, Range shortPlace, Range longPlace) {}
