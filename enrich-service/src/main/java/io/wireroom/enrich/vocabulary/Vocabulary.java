package io.wireroom.enrich.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All concepts at one moment. Never changes; safe for use by many threads. Two vocabularies of the
 * same concepts have the same version, whatever order they came in.
 */
public final class Vocabulary {
  /** What is left of a wider concept's weight for each step down to a narrower one. */
  private static final double STEP_DOWN = 0.8;

  private static final int DEEPEST = 8;

  private final List<Concept> concepts;
  private final Map<String, Concept> byId = new HashMap<>();
  private final NameIndex byName;

  /** Of those concepts that were asked for. */
  private final Map<String, List<SpecialtyWeight>> specialties = new ConcurrentHashMap<>();

  private final String version;

  private Vocabulary(List<Concept> sorted) {
    concepts = sorted;
    for (Concept concept : sorted) {
      if (byId.put(concept.id(), concept) != null) {
        throw new IllegalArgumentException("concept " + concept.id() + " is there twice");
      }
    }
    byName = new NameIndex(sorted);
    version = VocabularyHash.of(sorted);
  }

  /**
   * Returns the vocabulary of these concepts.
   *
   * @throws IllegalArgumentException when two have the same id
   */
  public static Vocabulary of(Collection<Concept> concepts) {
    return new Vocabulary(concepts.stream().sorted(Comparator.comparing(Concept::id)).toList());
  }

  /** Returns all concepts in the order of their ids. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** Returns a hash over all that the concepts say, in hexadecimal. */
  public String version() {
    return version;
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the concept that bears exactly this name, whatever its case: for publishers' own
   * labels.
   */
  public Optional<Concept> named(String name, Set<ConceptType> types) {
    return byName.named(name, types);
  }

  /** As {@link #named(String, Set)}, of one type. */
  public Optional<Concept> named(String name, ConceptType type) {
    return named(name, EnumSet.of(type));
  }

  /**
   * Returns what a concept speaks for: its own specialties, or those of its nearest wider concepts,
   * weaker by the step; in the order of their ids.
   */
  public List<SpecialtyWeight> specialtiesOf(Concept concept) {
    return specialties.computeIfAbsent(concept.id(), id -> nearestSpecialties(concept));
  }

  private List<SpecialtyWeight> nearestSpecialties(Concept concept) {
    Map<String, Double> found = new TreeMap<>();
    List<Concept> level = List.of(concept);
    double share = 1;
    for (int depth = 0; depth < DEEPEST && found.isEmpty() && !level.isEmpty(); depth++) {
      List<Concept> wider = new ArrayList<>();
      for (Concept here : level) {
        for (SpecialtyWeight own : here.specialties()) {
          found.merge(own.specialty(), own.weight() * share, Math::max);
        }
        here.parents().stream().map(byId::get).filter(p -> p != null).forEach(wider::add);
      }
      level = wider;
      share *= STEP_DOWN;
    }
    return found.entrySet().stream()
        .map(entry -> new SpecialtyWeight(entry.getKey(), entry.getValue()))
        .toList();
  }
}
