package io.wireroom.enrich.entity;

import java.util.List;

/**
 * What an article names.
 *
 * @param mentions of concepts, in order and without overlaps
 * @param candidates names like a drug's that are none of the vocabulary's, in the order of the text
 */
public record NamedThings(List<Mention> mentions, List<FoundCandidate> candidates) {
  public NamedThings {
    mentions = List.copyOf(mentions);
    candidates = List.copyOf(candidates);
  }
}
