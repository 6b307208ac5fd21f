package io.wireroom.search.concept;

import io.wireroom.event.Concept;
import io.wireroom.event.ConceptTerm;
import io.wireroom.search.query.language.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All names of the concepts that articles are tagged with. Never changes. */
public final class ConceptNames {
  /** Before any concept is known. */
  public static final ConceptNames NONE = new ConceptNames(List.of());

  private static final Set<String> NO_ENTITIES = Set.of("specialty", "topic");
  private static final int LONGEST = 8;

  /** In lower case a short form of fewer letters is too often a word. */
  private static final int SHORTEST_LOWERED = 3;

  private final NavigableMap<String, List<Name>> names = new TreeMap<>();
  private final Map<String, String> preferred = new HashMap<>();

  /** Takes the concepts in; of those that are no entities of articles none is taken. */
  public ConceptNames(Collection<Concept> concepts) {
    for (Concept concept : concepts) {
      if (!NO_ENTITIES.contains(concept.getType())) {
        preferred.put(concept.getConceptId(), concept.getName());
        concept.getTerms().forEach(term -> add(concept, term));
      }
    }
  }

  /** The preferred name of a concept; null when there is no such concept. */
  public @Nullable String nameOf(String conceptId) {
    return preferred.get(conceptId);
  }

  /**
   * What the words of a question mean: the longest names first found from the left, none over
   * another. A name that several concepts share, or that is a word besides, means none.
   */
  public List<Meaning> meanings(List<String> words) {
    List<Meaning> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Meaning one = longestAt(words, at);
      if (one != null) {
        found.add(one);
      }
      at = one == null ? at + 1 : one.to();
    }
    return found;
  }

  /**
   * Concepts with a name that begins so, the shortest names first; each concept once.
   *
   * @param most how many, at most
   */
  public List<Completion> completions(String start, int most) {
    String folded = Spelling.of(start);
    Set<String> seen = new HashSet<>();
    List<Completion> found = new ArrayList<>();
    if (folded.isEmpty()) {
      return found;
    }
    names.subMap(folded, true, folded + Character.MAX_VALUE, false).values().stream()
        .flatMap(List::stream)
        .sorted(Completion.SHORTEST_FIRST)
        .filter(name -> seen.add(name.conceptId()))
        .limit(most)
        .forEach(
            name ->
                found.add(
                    new Completion(name.text(), name.conceptId(), name.type(), name.preferred())));
    return found;
  }

  private void add(Concept concept, ConceptTerm term) {
    List<String> words = Spelling.words(term.getText());
    if (words.isEmpty() || words.size() > LONGEST) {
      return;
    }
    List<String> flags = term.getFlags();
    names
        .computeIfAbsent(String.join(" ", words), none -> new ArrayList<>(1))
        .add(
            new Name(
                term.getText(),
                concept.getConceptId(),
                concept.getType(),
                concept.getName(),
                flags.contains("case") || flags.contains("abbreviation"),
                !flags.contains("ambiguous")));
  }

  private @Nullable Meaning longestAt(List<String> words, int from) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      String text = String.join(" ", words.subList(from, to));
      List<Name> meant =
          names.getOrDefault(Spelling.of(text), List.of()).stream()
              .filter(name -> name.certain() && (!name.exact() || isShortForm(text, name)))
              .toList();
      if (meant.stream().map(Name::conceptId).distinct().count() == 1) {
        Name name = meant.get(0);
        return new Meaning(from, to, name.conceptId(), name.type(), name.preferred());
      }
    }
    return null;
  }

  private static boolean isShortForm(String text, Name name) {
    return text.equals(name.text())
        || text.length() >= SHORTEST_LOWERED && text.equalsIgnoreCase(name.text());
  }
}
