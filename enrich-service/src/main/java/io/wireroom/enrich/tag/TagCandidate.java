package io.wireroom.enrich.tag;

import io.wireroom.enrich.vocabulary.Concept;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A specialty or topic for which anything speaks.
 *
 * @param evidence in the order in which it was found; never empty
 * @param features what of it is weighed
 */
public record TagCandidate(
    Concept concept, List<TagEvidence> evidence, Map<TagFeature, Double> features) {
  private static final double STEEPNESS = 1.2;

  public TagCandidate {
    evidence = List.copyOf(evidence);
    features = Map.copyOf(features);
  }

  /**
   * Returns the candidate that has this evidence.
   *
   * @param most evidence in the text that any candidate of the same kind has
   */
  static TagCandidate of(Concept concept, List<TagEvidence> evidence, double most) {
    Map<TagFeature, Double> features = new EnumMap<>(TagFeature.class);
    double text = text(evidence);
    features.put(TagFeature.CONSTANT, 1.0);
    features.put(TagFeature.TEXT, 1 - Math.exp(-STEEPNESS * text));
    features.put(TagFeature.SHARE, most == 0 ? 0 : text / most);
    for (TagEvidence one : evidence) {
      switch (one.rule()) {
        case "entity" -> {
          features.merge(TagFeature.STRONGEST, one.weight(), Math::max);
          if (one.detail().equals(concept.id())) {
            features.merge(TagFeature.NAMED, one.weight(), Math::max);
          }
        }
        case "category" -> features.merge(TagFeature.CATEGORY, one.weight(), Math::max);
        case "feed" -> features.merge(TagFeature.FEED, one.weight(), Math::max);
        case "recommended" -> features.merge(TagFeature.RECOMMENDED, one.weight(), Double::sum);
        case "words" -> features.merge(TagFeature.WORDS, one.weight(), Math::max);
        case "content-type" -> features.merge(TagFeature.CONTENT_TYPE, one.weight(), Math::max);
        default -> throw new IllegalStateException("nothing weighs evidence of " + one.rule());
      }
    }
    return new TagCandidate(concept, evidence, features);
  }

  /** Returns how much in the text speaks for it. */
  static double text(List<TagEvidence> evidence) {
    return evidence.stream()
        .filter(one -> one.rule().equals("entity"))
        .mapToDouble(TagEvidence::weight)
        .sum();
  }
}
