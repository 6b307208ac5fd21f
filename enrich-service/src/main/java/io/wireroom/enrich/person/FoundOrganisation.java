package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.Optional;

/**
 * An organisation named at one place.
 *
 * @param conceptId when the vocabulary has it
 * @param rule which shape its name has, such as {@code shape:university}; {@code dictionary} when
 *     the vocabulary has it
 */
public record FoundOrganisation(Range place, Optional<String> conceptId, String rule) {}
