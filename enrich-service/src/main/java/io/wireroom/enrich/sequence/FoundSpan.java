package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Range;

/**
 * A mention that a model found.
 *
 * @param type as in the texts that the model was learned from, for example {@code Disease}
 * @param confidence 0 to 1: the odds that these tokens are this mention and not nothing
 */
public record FoundSpan(Range place, String type, double confidence) {}
