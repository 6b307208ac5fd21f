package io.wireroom.search.concept;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings spellings of the same name together: case, accents, hyphens, plurals, British forms. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_PLURAL = 4;

  private Spelling() {}

  /** The words of a text, each folded. */
  static List<String> words(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]s\\b", "");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain)) {
      if (!word.isEmpty()) {
        words.add(word(word));
      }
    }
    return words;
  }

  /** With single blanks between. */
  static String of(String text) {
    return String.join(" ", words(text));
  }

  private static String word(String word) {
    String one = word.replace("ae", "e").replace("oe", "e");
    if (one.endsWith("our") && one.length() > SHORTEST_PLURAL) {
      one = one.substring(0, one.length() - 3) + "or";
    }
    boolean plural =
        one.length() >= SHORTEST_PLURAL
            && one.endsWith("s")
            && !one.endsWith("ss")
            && !one.endsWith("us")
            && !one.endsWith("is");
    return plural ? word(one.substring(0, one.length() - 1)) : one;
  }
}
