package io.wireroom.enrich.linking;

import io.wireroom.enrich.vocabulary.Concept;
import java.util.Optional;

/**
 * What a name means.
 *
 * @param id in a public vocabulary, for example {@code MESH:D003863}, or the concept's own
 * @param concept when the vocabulary in use has it
 */
public record Linked(String id, Optional<Concept> concept) {}
