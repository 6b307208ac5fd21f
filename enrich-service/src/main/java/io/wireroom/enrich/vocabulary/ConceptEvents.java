package io.wireroom.enrich.vocabulary;

import io.wireroom.event.ConceptSpecialty;
import io.wireroom.event.ConceptTerm;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Concepts as the topic {@code vocabulary} carries them. */
public final class ConceptEvents {
  private ConceptEvents() {}

  /** Returns the event that says that a concept is so from a generation on. */
  public static io.wireroom.event.Concept of(Concept concept, int generation, String source) {
    return io.wireroom.event.Concept.newBuilder()
        .setConceptId(concept.id())
        .setGeneration(generation)
        .setType(concept.type().label())
        .setName(concept.name())
        .setTerms(concept.terms().stream().map(ConceptEvents::term).toList())
        .setParents(concept.parents())
        .setSpecialties(
            concept.specialties().stream()
                .map(one -> new ConceptSpecialty(one.specialty(), one.weight()))
                .toList())
        .setLinks(concept.links())
        .setSource(source)
        .build();
  }

  /** Returns the event that says that there is no such concept from a generation on. */
  public static io.wireroom.event.Concept removed(Concept concept, int generation, String source) {
    return io.wireroom.event.Concept.newBuilder()
        .setConceptId(concept.id())
        .setGeneration(generation)
        .setRemoved(true)
        .setType(concept.type().label())
        .setSource(source)
        .build();
  }

  /**
   * Returns the concept of an event that removes none.
   *
   * @throws IllegalArgumentException when the event contradicts itself
   */
  public static Concept concept(io.wireroom.event.Concept event) {
    return new Concept(
        event.getConceptId(),
        ConceptType.valueOf(event.getType().toUpperCase(Locale.ROOT)),
        event.getName(),
        event.getTerms().stream().map(one -> new Term(one.getText(), flags(one))).toList(),
        event.getParents(),
        event.getSpecialties().stream()
            .map(one -> new SpecialtyWeight(one.getSpecialty(), one.getWeight()))
            .toList(),
        event.getLinks());
  }

  private static ConceptTerm term(Term term) {
    List<String> flags = term.flags().stream().map(TermFlag::label).toList();
    return new ConceptTerm(term.text(), flags);
  }

  /** Flags that a newer version may know are passed over. */
  private static Set<TermFlag> flags(ConceptTerm term) {
    Set<TermFlag> flags = EnumSet.noneOf(TermFlag.class);
    term.getFlags().forEach(label -> TermFlag.of(label).ifPresent(flags::add));
    return flags;
  }
}
