package io.wireroom.enrich.linking;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which concept a name means: as people took it in labelled texts, by its exact words, by its
 * words in any order, as two names in one ("breast and ovarian cancer"), and last by the longest
 * part of it that is a name. Safe for use by many threads.
 */
public final class Linker {
  private static final Map<String, Set<ConceptType>> TYPES =
      Map.of(
          "Disease", EnumSet.of(ConceptType.CONDITION),
          "Chemical", EnumSet.of(ConceptType.DRUG, ConceptType.SUBSTANCE),
          "Gene", EnumSet.of(ConceptType.GENE),
          "Species", EnumSet.of(ConceptType.ORGANISM));

  /** Names of whole classes: what is left of a longer name must be more than these. */
  private static final Set<String> TOO_WIDE =
      Stream.of(
              ("disease syndrome disorder symptom toxicity death injury agent drug acid salt acetate phosphate"
                      + " chloride hydrochloride sulfate nitrate oxide bromide citrate tartrate"
                      + " maleate sodium potassium calcium alcohol ester ether")
                  .split(" "))
          .map(word -> NameKey.loose(NameKey.words(word)))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, NameIndex> indexes = new HashMap<>();
  private final Map<String, Concept> byLink = new HashMap<>();
  private final LearnedNames learned;
  private final KeptMeanings kept = new KeptMeanings();

  public Linker(Vocabulary vocabulary, LearnedNames learned) {
    this.learned = learned;
    new TreeMap<>(TYPES)
        .forEach((type, kinds) -> indexes.put(type, new NameIndex(vocabulary, kinds)));
    for (Concept concept : vocabulary.concepts()) {
      concept.links().forEach(link -> byLink.putIfAbsent(link, concept));
    }
  }

  /** Returns whether models call such concepts by this type. */
  public static boolean mayMean(String type, ConceptType concept) {
    return TYPES.getOrDefault(type, Set.of()).contains(concept);
  }

  /**
   * Returns what a name means; nothing when it is unknown.
   *
   * @param type as models tell it, for example {@code Disease}
   */
  public List<Linked> link(String name, String type) {
    List<Linked> known = kept.of(name, type);
    if (known != null) {
      return known;
    }
    List<Linked> meaning = meaning(name, type);
    kept.keep(name, type, meaning);
    return meaning;
  }

  private List<Linked> meaning(String name, String type) {
    NameIndex index = indexes.get(type);
    List<String> words = NameKey.words(OtherNames.ofSymbol(type, name).orElse(name));
    if (index == null || words.isEmpty()) {
      return List.of();
    }
    return known(index, type, words)
        .or(() -> together(index, type, name))
        .or(() -> Optional.of(part(index, type, words)).filter(found -> !found.isEmpty()))
        .or(() -> learned.ids(LearnedNames.SHORT + type, words).map(this::linked))
        .orElse(List.of());
  }

  /** What a name of one thing means as a whole. */
  private Optional<List<Linked>> known(NameIndex index, String type, List<String> words) {
    return direct(index, type, words)
        .or(
            () ->
                OtherNames.ofWords(type, words)
                    .flatMap(listed -> direct(index, type, NameKey.words(listed))))
        .or(() -> asDisease(index, type, words));
  }

  /** What two or more names in one mean, when each of them is known. */
  private Optional<List<Linked>> together(NameIndex index, String type, String name) {
    return Composite.parts(name)
        .map(parts -> parts.stream().map(part -> known(index, type, NameKey.words(part))).toList())
        .filter(parts -> parts.stream().allMatch(Optional::isPresent))
        .map(parts -> parts.stream().flatMap(Optional::stream).flatMap(List::stream).toList());
  }

  private Optional<List<Linked>> direct(NameIndex index, String type, List<String> words) {
    return learned
        .ids(type, words)
        .map(this::linked)
        .or(() -> named(index, words).map(Linker::linked))
        .or(() -> learnedLoosely(type, words))
        .or(() -> asNoun(index, type, words));
  }

  /**
   * "Calcification of the artery" is what "artery calcification" was; chemicals are not so free.
   */
  private Optional<List<Linked>> learnedLoosely(String type, List<String> words) {
    return type.equals("Disease") ? learned.loose(type, words).map(this::linked) : Optional.empty();
  }

  /** Of two concepts by almost the same name, one that public texts are indexed with is meant. */
  private static Optional<Concept> named(NameIndex index, List<String> words) {
    Optional<Concept> exact = index.exact(words);
    Optional<Concept> loose = index.loose(words);
    boolean better = exact.isPresent() && meshId(exact.get()).isEmpty();
    return better
        ? loose.filter(one -> meshId(one).isPresent()).or(() -> exact)
        : exact.or(() -> loose);
  }

  private static Optional<String> meshId(Concept concept) {
    return concept.links().stream().filter(link -> link.startsWith("MESH:")).findFirst();
  }

  private static Optional<List<Linked>> asNoun(NameIndex index, String type, List<String> words) {
    return type.equals("Disease")
        ? Adjectives.nouns(NameKey.exact(words)).stream()
            .map(NameKey::words)
            .flatMap(noun -> index.exact(noun).stream())
            .findFirst()
            .map(Linker::linked)
        : Optional.empty();
  }

  /** "Pulmonary toxicity" is a disease of the lung, where nothing says which. */
  private static Optional<List<Linked>> asDisease(
      NameIndex index, String type, List<String> words) {
    return type.equals("Disease") && words.size() > 1
        ? index.loose(NameKey.asDisease(words)).map(Linker::linked)
        : Optional.empty();
  }

  /** Words in front narrow a name ("severe"); words behind a chemical's are salts and forms. */
  private List<Linked> part(NameIndex index, String type, List<String> words) {
    int count = words.size();
    Function<List<String>, Stream<List<Linked>>> known =
        some ->
            TOO_WIDE.contains(NameKey.loose(some))
                    || some.stream().allMatch(word -> word.length() < 4)
                ? Stream.empty()
                : known(index, type, some).stream();
    Stream<List<String>> fromBehind =
        Stream.iterate(1, i -> i + 1).limit(count - 1L).map(i -> words.subList(i, count));
    Stream<List<String>> fromFront =
        Stream.iterate(count - 1, i -> i - 1).limit(count - 1L).map(i -> words.subList(0, i));
    Stream<List<String>> parts =
        type.equals("Chemical")
            ? Stream.concat(fromFront, fromBehind)
            : Stream.concat(fromBehind, fromFront);
    return parts.flatMap(known).findFirst().orElse(List.of());
  }

  private List<Linked> linked(List<String> ids) {
    return ids.stream().map(id -> new Linked(id, Optional.ofNullable(byLink.get(id)))).toList();
  }

  private static List<Linked> linked(Concept concept) {
    return List.of(new Linked(meshId(concept).orElse(concept.id()), Optional.of(concept)));
  }
}
