package io.wireroom.cli;

import io.wireroom.enrich.vocabulary.ConceptEvents;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.search.concept.ConceptNames;

/** The concepts that a search knows from the vocabulary that the program carries. */
final class SeedNames {
  private SeedNames() {}

  static ConceptNames read() {
    try {
      return new ConceptNames(
          VocabularyReader.seed().concepts().stream()
              .map(concept -> ConceptEvents.of(concept, 0, ""))
              .toList());
    } catch (RefusedVocabulary unsound) {
      throw new IllegalStateException("the vocabulary that the program carries", unsound);
    }
  }
}
