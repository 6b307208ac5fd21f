package io.wireroom.search.related;

import io.wireroom.search.query.Hit;
import java.util.List;

/**
 * An article that goes with another, and why.
 *
 * @param shared concepts that both have, the ones that the first is most about first; empty when
 *     words alone brought them together
 */
public record Related(Hit hit, List<SharedConcept> shared) {}
