package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.SpecialtyWeight;
import io.wireroom.enrich.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept as a file has it.
 *
 * @param id of the file's vocabulary, for example {@code MESH:D003920}, or ours
 * @param type null when the file does not tell
 * @param terms without the preferred name
 * @param parents ids as in {@code id}
 * @param line where it begins in its file, from 1
 */
public record ImportedConcept(
    String id,
    @Nullable ConceptType type,
    String name,
    List<Term> terms,
    List<String> parents,
    List<SpecialtyWeight> specialties,
    List<String> links,
    int line) {
  public ImportedConcept {
    terms = List.copyOf(terms);
    parents = List.copyOf(parents);
    specialties = List.copyOf(specialties);
    links = List.copyOf(links);
  }

  /** A concept of a public vocabulary. */
  static ImportedConcept of(
      String id,
      @Nullable ConceptType type,
      String name,
      List<Term> terms,
      List<String> parents,
      int line) {
    return new ImportedConcept(id, type, name, terms, parents, List.of(), List.of(), line);
  }
}
