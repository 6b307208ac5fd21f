package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a MeSH descriptor is, by the branches that it stands in.
 *
 * @see <a href="https://meshb.nlm.nih.gov/treeView">The branches of MeSH</a>
 */
final class MeshTree {
  private MeshTree() {}

  /** Returns the type of the first branch that has one; null when none has. */
  static @Nullable ConceptType type(List<String> treeNumbers) {
    for (String number : treeNumbers) {
      ConceptType type = type(number);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static @Nullable ConceptType type(String number) {
    if (number.startsWith("C") || number.startsWith("F03")) {
      return ConceptType.CONDITION;
    }
    if (number.startsWith("H02.403")) {
      return ConceptType.SPECIALTY;
    }
    return switch (number.isEmpty() ? ' ' : number.charAt(0)) {
      case 'A' -> ConceptType.ANATOMY;
      case 'B' -> ConceptType.ORGANISM;
      case 'D' -> ConceptType.SUBSTANCE;
      case 'E' -> ConceptType.PROCEDURE;
      case 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'N' -> ConceptType.TOPIC;
      case 'Z' -> ConceptType.PLACE;
      default -> null;
    };
  }
}
