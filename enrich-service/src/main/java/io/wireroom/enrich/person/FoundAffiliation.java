package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.Optional;

/**
 * Where somebody works.
 *
 * @param place its words in the article, a town behind it included
 * @param conceptId of the organisation when the vocabulary has it
 */
public record FoundAffiliation(Range place, Optional<String> conceptId) {}
