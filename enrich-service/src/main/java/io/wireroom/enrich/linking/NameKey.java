package io.wireroom.enrich.linking;

import io.wireroom.enrich.entity.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names as they are compared: folded words, without those that only join others. */
final class NameKey {
  private static final int LONGEST_WORD = 64;
  private static final Set<String> JOINTS =
      Set.of("of", "the", "in", "with", "to", "by", "due", "a", "an", "from", "for", "on");

  /** Words that name the same thing in two languages, or the same kind of trouble. */
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("renal", "kidney"),
          Map.entry("nephric", "kidney"),
          Map.entry("hepatic", "liver"),
          Map.entry("cardiac", "heart"),
          Map.entry("myocardial", "heart"),
          Map.entry("pulmonary", "lung"),
          Map.entry("cerebral", "brain"),
          Map.entry("gastric", "stomach"),
          Map.entry("ocular", "eye"),
          Map.entry("ovarian", "ovary"),
          Map.entry("mammary", "breast"),
          Map.entry("colonic", "colon"),
          Map.entry("cutaneous", "skin"),
          Map.entry("visual", "vision"),
          Map.entry("hearing", "auditory"),
          Map.entry("psychiatric", "mental"),
          Map.entry("muscular", "muscle"),
          Map.entry("cancer", "neoplasm"),
          Map.entry("tumor", "neoplasm"),
          Map.entry("malignancy", "neoplasm"),
          Map.entry("neoplasia", "neoplasm"),
          Map.entry("neoplastic", "neoplasm"),
          Map.entry("disorder", "disease"),
          Map.entry("disturbance", "disease"),
          Map.entry("abnormality", "disease"),
          Map.entry("damage", "injury"),
          Map.entry("lesion", "injury"),
          Map.entry("insufficiency", "failure"),
          Map.entry("impairment", "disease"),
          Map.entry("dysfunction", "disease"),
          Map.entry("haemorrhage", "hemorrhage"),
          Map.entry("bleeding", "hemorrhage"),
          Map.entry("infarct", "infarction"),
          Map.entry("psychotic", "psychosis"),
          Map.entry("epileptic", "epilepsy"),
          Map.entry("hypertensive", "hypertension"),
          Map.entry("hypotensive", "hypotension"),
          Map.entry("diabetic", "diabetes"),
          Map.entry("depressive", "depression"),
          Map.entry("depressed", "depression"),
          Map.entry("anemic", "anemia"),
          Map.entry("ischemic", "ischemia"),
          Map.entry("convulsion", "seizure"));

  /** Words for trouble with a part of the body, whatever it is. */
  private static final Set<String> TROUBLE =
      Set.of(
          "toxicity",
          "complication",
          "deficit",
          "involvement",
          "symptom",
          "problem",
          "alteration",
          "injury",
          "damage",
          "event",
          "change");

  private static final Map<String, String> FOLDED = folded();

  private static final Set<String> TROUBLES =
      TROUBLE.stream()
          .map(word -> words(word).get(0))
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private NameKey() {}

  /** Returns the folded words of a name, in order. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    char[] room = new char[LONGEST_WORD * Folding.GROWTH];
    int i = 0;
    while (i < name.length()) {
      int kind = kind(name.charAt(i));
      int from = i++;
      if (kind == 0) {
        continue;
      }
      while (i < name.length() && kind(name.charAt(i)) == kind) {
        i++;
      }
      boolean possessive =
          i - from == 1
              && from > 0
              && name.charAt(from) == 's'
              && "'’".indexOf(name.charAt(from - 1)) >= 0;
      if (!possessive) {
        int length = Folding.fold(name, from, Math.min(i, from + LONGEST_WORD), room);
        words.add(new String(room, 0, length));
      }
    }
    return words;
  }

  /** Returns the key of a name by its words in order. */
  static String exact(List<String> words) {
    return String.join(" ", words);
  }

  /**
   * Returns the key of a name whatever the order of its words, and with the alike ones made one.
   */
  static String loose(List<String> words) {
    return words.stream()
        .filter(word -> !JOINTS.contains(word))
        .map(word -> FOLDED.getOrDefault(word, word))
        .distinct()
        .sorted()
        .collect(java.util.stream.Collectors.joining(" ", "~", ""));
  }

  /** Returns the words with the last as "disease" when it only says that there is trouble. */
  static List<String> asDisease(List<String> words) {
    List<String> disease = new ArrayList<>(words);
    int last = words.size() - 1;
    if (TROUBLES.contains(words.get(last))) {
      disease.set(last, words("disease").get(0));
    }
    return disease;
  }

  private static Map<String, String> folded() {
    Map<String, String> folded = new java.util.HashMap<>();
    ALIKE.forEach((from, to) -> folded.put(words(from).get(0), words(to).get(0)));
    return Map.copyOf(folded);
  }

  private static int kind(char c) {
    if (c < 0x80) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return letter ? 1 : c >= '0' && c <= '9' ? 2 : 0;
    }
    if (Character.isLetter(c)) {
      return Character.UnicodeScript.of(Character.toLowerCase(c)) == Character.UnicodeScript.GREEK
          ? 3
          : 1;
    }
    return Character.isDigit(c) ? 2 : 0;
  }
}
