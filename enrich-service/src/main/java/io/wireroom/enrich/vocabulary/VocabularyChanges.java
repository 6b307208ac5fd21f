package io.wireroom.enrich.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was changed of the vocabulary that the program carries: the newest change of each concept.
 * Not safe for use by several threads.
 */
public final class VocabularyChanges {
  private final Vocabulary seed;
  private final Map<String, Change> changes = new HashMap<>();
  private int generation;

  private record Change(int generation, @Nullable Concept concept) {}

  public VocabularyChanges(Vocabulary seed) {
    this.seed = seed;
  }

  /**
   * Takes a change.
   *
   * @throws IllegalArgumentException when the event contradicts itself; nothing is changed then
   */
  public void take(io.wireroom.event.Concept event) {
    Concept concept = event.getRemoved() ? null : ConceptEvents.concept(event);
    changes.put(event.getConceptId(), new Change(event.getGeneration(), concept));
    generation = Math.max(generation, event.getGeneration());
  }

  /** Takes a change back: the concept is again what the program carries, if anything. */
  public void takeBack(String conceptId) {
    changes.remove(conceptId);
  }

  /** Returns the newest generation of all changes; 0 when there was none. */
  public int generation() {
    return generation;
  }

  /** Returns what holds now. */
  public LiveVocabulary now() {
    Map<String, Concept> concepts = new LinkedHashMap<>();
    seed.concepts().forEach(concept -> concepts.put(concept.id(), concept));
    Map<String, Integer> changed = new HashMap<>();
    changes.forEach(
        (id, change) -> {
          changed.put(id, change.generation());
          if (change.concept() == null) {
            concepts.remove(id);
          } else {
            concepts.put(id, change.concept());
          }
        });
    return new LiveVocabulary(Vocabulary.of(concepts.values()), generation, changed);
  }
}
