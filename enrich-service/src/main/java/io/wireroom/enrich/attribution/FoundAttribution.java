package io.wireroom.enrich.attribution;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import java.util.Optional;

/**
 * Where an article says that it, or a version of it, appeared.
 *
 * @param origin its name: the concept's when the vocabulary has it, else as written
 * @param rule the phrasing that said so
 * @param line the sentence in the text; empty when the format gave the line apart from the text
 */
public record FoundAttribution(String origin, Optional<Concept> concept, String rule, Range line) {}
