package io.wireroom.enrich.vocabulary;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The vocabulary after the changes of a generation.
 *
 * @param generation of the newest change; 0 when it is what the program carries
 * @param changed the generation of the newest change of each changed or removed concept
 */
public record LiveVocabulary(Vocabulary vocabulary, int generation, Map<String, Integer> changed) {
  public LiveVocabulary {
    changed = Map.copyOf(changed);
  }

  /** Returns the vocabulary that the program carries, without changes. */
  public static LiveVocabulary unchanged(Vocabulary seed) {
    return new LiveVocabulary(seed, 0, Map.of());
  }

  /** Returns the name of it in events: the generation, a hyphen, the hash over all concepts. */
  public String version() {
    return generation + "-" + vocabulary.version();
  }

  /** Returns the generation that a name of {@link #version()} tells; 0 when it tells none. */
  public static int generationOf(String version) {
    int hyphen = version.indexOf('-');
    return hyphen > 0 && version.substring(0, hyphen).matches("\\d{1,9}")
        ? Integer.parseInt(version.substring(0, hyphen))
        : 0;
  }

  /** Returns the ids of the concepts that were changed or removed after a generation. */
  public Set<String> changedSince(int before) {
    Set<String> ids = new TreeSet<>();
    changed.forEach(
        (id, when) -> {
          if (when > before) {
            ids.add(id);
          }
        });
    return ids;
  }
}
