package io.wireroom.enrich.linking;

import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What people took names for in labelled texts, beyond what vocabularies say: for each name the ids
 * that it had most often. Short names in capitals are kept apart, since each article has its own.
 */
public final class LearnedNames {
  public static final LearnedNames NONE = new LearnedNames(Map.of());

  /** Before the type of a short name. */
  static final String SHORT = "short ";

  private final Map<String, List<String>> ids;

  private LearnedNames(Map<String, List<String>> ids) {
    this.ids = Map.copyOf(ids);
  }

  /** Learns from texts. */
  public static LearnedNames of(List<LabelledText> texts) {
    Map<String, Map<List<String>, Integer>> counts = new HashMap<>();
    for (LabelledText text : texts) {
      for (LabelledSpan span : text.spans()) {
        String words = span.place().of(text.text());
        if (!span.concepts().isEmpty()) {
          boolean shortForm = shortForm(words);
          List<String> folded = NameKey.words(words);
          String type = shortForm ? SHORT + span.type() : span.type();
          count(counts, key(type, folded), span.concepts());
          if (!shortForm) {
            count(counts, looseKey(type, folded), span.concepts());
          }
        }
      }
    }
    Map<String, List<String>> most = new TreeMap<>();
    counts.forEach(
        (key, found) ->
            most.put(
                key,
                found.entrySet().stream()
                    .max(
                        Map.Entry.<List<String>, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .orElseThrow()
                    .getKey()));
    return new LearnedNames(most);
  }

  private static void count(
      Map<String, Map<List<String>, Integer>> counts, String key, List<String> ids) {
    counts.computeIfAbsent(key, k -> new HashMap<>()).merge(ids, 1, Integer::sum);
  }

  /** Reads what {@link #toString} wrote. */
  public static LearnedNames parse(String lines) {
    return new LearnedNames(
        lines
            .lines()
            .map(line -> line.split("\t"))
            .filter(columns -> columns.length == 2)
            .collect(Collectors.toMap(c -> c[0], c -> List.of(c[1].split("\\|")), (a, b) -> a)));
  }

  /** Returns the ids of a name; none when it was never seen. */
  Optional<List<String>> ids(String type, List<String> words) {
    return Optional.ofNullable(ids.get(key(type, words)));
  }

  /** Returns the ids of a name with these words in any order, or ones that mean the same. */
  Optional<List<String>> loose(String type, List<String> words) {
    return Optional.ofNullable(ids.get(looseKey(type, words)));
  }

  static boolean shortForm(String words) {
    return words.length() <= 6
        && words.chars().filter(Character::isUpperCase).count() * 2 >= words.length();
  }

  private static String key(String type, List<String> words) {
    return type + ":" + NameKey.exact(words);
  }

  private static String looseKey(String type, List<String> words) {
    return type + ":" + NameKey.loose(words);
  }

  /** A line a name: key and ids apart by a tab, in order. */
  @Override
  public String toString() {
    return new TreeMap<>(ids)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "\t" + String.join("|", entry.getValue()) + "\n")
            .collect(Collectors.joining());
  }
}
