package io.wireroom.enrich.tag;

import io.wireroom.enrich.vocabulary.Concept;
import java.util.List;

/**
 * A specialty or topic of an article.
 *
 * @param confidence 0 to 1
 * @param evidence strongest first; never empty
 */
public record FoundTag(Concept concept, double confidence, List<TagEvidence> evidence) {
  public FoundTag {
    evidence = List.copyOf(evidence);
  }
}
