package io.wireroom.enrich.entity;

import java.util.List;

/**
 * What an article names.
 *
 * @param entities by id; how salient they are is not yet told
 * @param candidates names like a drug's that are none of the vocabulary's, in the order of the text
 */
public record NamedThings(List<FoundEntity> entities, List<FoundCandidate> candidates) {
  public NamedThings {
    entities = List.copyOf(entities);
    candidates = List.copyOf(candidates);
  }
}
