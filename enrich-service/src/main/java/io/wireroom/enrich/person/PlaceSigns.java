package io.wireroom.enrich.person;

import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places whose names are also something else, told by what stands beside them: "Atlanta, Georgia",
 * "in Turkey", "the US", "Boston, MA". Georgia, which is two places, is the one that the article's
 * other places lie in or beside.
 */
final class PlaceSigns {
  private static final String POSTAL_CODE = "postal-code";
  private static final String BESIDE = "place-beside";
  private static final double CONFIDENCE = 0.85;
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "from", "across", "throughout", "near", "In", "Across", "From");
  private static final int DEEPEST = 6;

  private final Vocabulary vocabulary;
  private final Map<String, List<Concept>> homographs = new HashMap<>();
  private final Map<String, Concept> states = new HashMap<>();

  PlaceSigns(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Concept concept : vocabulary.concepts()) {
      if (concept.type() == ConceptType.PLACE) {
        for (Term term : concept.terms()) {
          if (term.is(TermFlag.AMBIGUOUS)) {
            homographs.computeIfAbsent(term.text(), text -> new ArrayList<>()).add(concept);
          }
        }
      }
    }
    StateCodes.names().forEach((code, name) -> state(name).ifPresent(one -> states.put(code, one)));
  }

  /**
   * Returns the places of a text beyond those that are found.
   *
   * @param found by where they begin
   * @param taken words that belong to names of something else
   */
  List<Mention> in(NameWords words, Map<Integer, Mention> found, boolean[] taken) {
    List<Mention> more = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      if (!words.capital(word) || taken[word] || found.containsKey(words.start(word))) {
        continue;
      }
      String name = words.word(word);
      Concept state = name.length() == 2 ? states.get(name) : null;
      List<Concept> meanings = state == null ? homographs.getOrDefault(name, List.of()) : List.of();
      if (state != null && behindTown(words, word, found)) {
        more.add(mention(words, word, state, POSTAL_CODE));
      } else if (!meanings.isEmpty() && beside(words, word, found, meanings)) {
        Concept meant = meant(meanings, found);
        if (meant != null) {
          more.add(mention(words, word, meant, BESIDE));
        }
      }
    }
    return more;
  }

  /** "Boston, MA" and "Ames, IA 50010", not "Jane Doe, MA". */
  private static boolean behindTown(NameWords words, int word, Map<Integer, Mention> found) {
    if (words.joint(word - 1) != NameWords.COMMA || !words.capital(word - 1)) {
      return false;
    }
    boolean town =
        found.containsKey(words.start(word - 1))
            || (word > 1
                && words.joint(word - 2) == NameWords.BLANK
                && found.containsKey(words.start(word - 2)));
    return town || words.postcode(word + 1);
  }

  private boolean beside(
      NameWords words, int word, Map<Integer, Mention> found, List<Concept> meanings) {
    boolean abbreviation = words.word(word).chars().allMatch(Character::isUpperCase);
    if (abbreviation) {
      return !loud(words, word - 1) && !loud(words, word + 1);
    }
    char after = words.joint(word);
    if (after == NameWords.BLANK && words.capital(word + 1)) {
      return false;
    }
    if (words.joint(word - 1) == NameWords.BLANK) {
      return PREPOSITIONS.contains(words.word(word - 1));
    }
    Mention before =
        word > 0 && words.joint(word - 1) == NameWords.COMMA
            ? found.get(words.start(word - 1))
            : null;
    return before != null
        && meanings.stream().anyMatch(one -> within(before.concept(), one, DEEPEST));
  }

  /** Capitals beside capitals are a heading, where US may be us. */
  private static boolean loud(NameWords words, int word) {
    return word >= 0
        && word < words.count()
        && words.end(word) - words.start(word) > 1
        && words.word(word).chars().allMatch(Character::isUpperCase);
  }

  private @Nullable Concept meant(List<Concept> meanings, Map<Integer, Mention> found) {
    if (meanings.size() == 1) {
      return meanings.get(0);
    }
    for (Concept one : meanings) {
      if (found.values().stream().anyMatch(place -> within(place.concept(), one, DEEPEST))) {
        return one;
      }
    }
    for (Concept one : meanings) {
      if (found.values().stream()
          .anyMatch(
              place ->
                  one.parents().stream()
                      .anyMatch(
                          wider ->
                              place.concept().id().equals(wider)
                                  || place.concept().parents().contains(wider)))) {
        return one;
      }
    }
    return null;
  }

  private boolean within(Concept inner, Concept outer, int depth) {
    return depth > 0
        && inner.parents().stream()
            .anyMatch(
                id ->
                    id.equals(outer.id())
                        || vocabulary
                            .concept(id)
                            .filter(one -> within(one, outer, depth - 1))
                            .isPresent());
  }

  private java.util.Optional<Concept> state(String name) {
    return vocabulary.concepts().stream()
        .filter(one -> one.type() == ConceptType.PLACE)
        .filter(one -> one.parents().contains("place:united-states"))
        .filter(one -> one.terms().stream().anyMatch(term -> term.text().equals(name)))
        .findFirst();
  }

  private static Mention mention(NameWords words, int word, Concept concept, String rule) {
    return new Mention(new Range(words.start(word), words.end(word)), concept, rule, CONFIDENCE);
  }
}
