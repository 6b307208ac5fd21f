package io.wireroom.enrich.linking;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The concepts of some types by their names, as they are compared. The first to come has a name. */
final class NameIndex {
  private final Map<String, Concept> byKey = new HashMap<>();

  NameIndex(Vocabulary vocabulary, Set<ConceptType> types) {
    List<Concept> concepts =
        vocabulary.concepts().stream().filter(one -> types.contains(one.type())).toList();
    concepts.forEach(one -> add(one, one.terms().get(0)));
    concepts.forEach(one -> one.terms().forEach(term -> add(one, term)));
    concepts.forEach(one -> one.terms().forEach(term -> addLoose(one, term)));
  }

  /** Returns the concept with exactly these folded words. */
  Optional<Concept> exact(List<String> words) {
    return Optional.ofNullable(byKey.get(NameKey.exact(words)));
  }

  /** Returns the concept with these words in any order, or ones that mean the same. */
  Optional<Concept> loose(List<String> words) {
    return Optional.ofNullable(byKey.get(NameKey.loose(words)));
  }

  private void add(Concept concept, Term term) {
    byKey.putIfAbsent(NameKey.exact(NameKey.words(term.text())), concept);
    int open = term.text().indexOf(" (");
    if (open > 0 && term.text().endsWith(")")) {
      // "AZT (Antiviral)"
      byKey.putIfAbsent(NameKey.exact(NameKey.words(term.text().substring(0, open))), concept);
    }
  }

  private void addLoose(Concept concept, Term term) {
    byKey.putIfAbsent(NameKey.loose(NameKey.words(term.text())), concept);
  }
}
