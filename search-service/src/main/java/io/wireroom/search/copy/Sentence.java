package io.wireroom.search.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in words.
 *
 * @param text as it stands
 * @param words in lower case, in order, without punctuation
 * @param facts those of the words that copies keep and templates exchange: numbers, and names,
 *     which begin with a capital letter inside the sentence
 */
public record Sentence(String text, List<String> words, Set<String> facts) {
  /** Numbers keep their points: 2.5 is no 25, and 1,200 is 1200. */
  private static final Pattern WORD =
      Pattern.compile("\\d[\\d.,]*\\d|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

  private static final int LONGEST = 300;

  static Sentence of(String text) {
    List<String> words = new ArrayList<>();
    Set<String> facts = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && words.size() < LONGEST) {
      String as = matcher.group();
      String word = as.toLowerCase(Locale.ROOT).replace('’', '\'');
      if (Character.isDigit(as.charAt(0))) {
        word = word.replace(",", "");
        facts.add(word);
      } else if (isName(as, words.isEmpty())) {
        facts.add(word);
      }
      words.add(word);
    }
    return new Sentence(text, List.copyOf(words), Set.copyOf(facts));
  }

  private static boolean isName(String word, boolean first) {
    boolean digits = word.chars().anyMatch(Character::isDigit);
    return digits || (!first && word.length() > 2 && Character.isUpperCase(word.charAt(0)));
  }
}
