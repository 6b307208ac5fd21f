package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.text.Range;

/**
 * A sentence of an article that says much of its matter.
 *
 * @param place the whole sentence, as it stands
 * @param score 0 to 1
 * @param rule what speaks for it most: {@code subject}, {@code finding}, {@code figures}, {@code
 *     lead} or {@code title-words}
 */
public record KeyPoint(Range place, double score, String rule) {}
