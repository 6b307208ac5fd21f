package io.wireroom.enrich.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Concepts by their names, whatever the case: an open addressed table of places in the list of
 * concepts, at most half full. A name's concepts are found in the order of the list.
 */
final class NameIndex {
  private final List<Concept> concepts;
  private final int[] slots;

  NameIndex(List<Concept> concepts) {
    this.concepts = concepts;
    long terms = concepts.stream().mapToLong(concept -> concept.terms().size()).sum();
    slots = new int[Integer.highestOneBit((int) Math.min(terms, 1 << 28) * 2 + 1) * 2];
    for (int i = 0; i < concepts.size(); i++) {
      for (Term term : concepts.get(i).terms()) {
        int slot = first(key(term.text()));
        while (slots[slot] != 0) {
          slot = next(slot);
        }
        slots[slot] = i + 1;
      }
    }
  }

  Optional<Concept> named(String name, Set<ConceptType> types) {
    String key = key(name);
    for (int slot = first(key); slots[slot] != 0; slot = next(slot)) {
      Concept concept = concepts.get(slots[slot] - 1);
      if (types.contains(concept.type()) && bears(concept, key)) {
        return Optional.of(concept);
      }
    }
    return Optional.empty();
  }

  private static boolean bears(Concept concept, String key) {
    for (Term term : concept.terms()) {
      if (key(term.text()).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private int first(String key) {
    int spread = key.hashCode() * 0x9E3779B9;
    return (spread ^ (spread >>> 16)) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
