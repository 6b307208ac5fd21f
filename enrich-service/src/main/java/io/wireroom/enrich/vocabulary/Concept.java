package io.wireroom.enrich.vocabulary;

import java.util.List;

/**
 * One thing that articles can be about.
 *
 * @param id stable, for example {@code drug:mdma}
 * @param name preferred name, as shown
 * @param terms every way to write it, the preferred name first
 * @param parents ids of wider concepts
 * @param specialties what it speaks for; empty means: what its parents speak for
 * @param links ids in public vocabularies, for example {@code MESH:D018817}
 */
public record Concept(
    String id,
    ConceptType type,
    String name,
    List<Term> terms,
    List<String> parents,
    List<SpecialtyWeight> specialties,
    List<String> links) {

  public Concept {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("concept '" + id + "' needs an id and a name");
    }
    terms = List.copyOf(terms);
    parents = List.copyOf(parents);
    specialties = List.copyOf(specialties);
    links = List.copyOf(links);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("concept " + id + " has no term");
    }
  }
}
