package io.wireroom.ingest.article.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles as they are compared: by their words. */
public final class Title {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}.*");
  private static final double ALIKE = 0.5;

  private Title() {}

  /** The words of a title, in lower case, one space between them. */
  public static String words(String title) {
    return NO_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Whether two titles may be of one article before and after a change: half of their words are the
   * same, and all of their numbers. One that is empty is like all.
   */
  static boolean alike(String one, String other) {
    Set<String> left = set(one);
    Set<String> right = set(other);
    if (left.isEmpty() || right.isEmpty()) {
      return true;
    }
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    int all = left.size() + right.size() - both.size();
    return numbers(left).equals(numbers(right)) && both.size() >= ALIKE * all;
  }

  private static Set<String> set(String title) {
    String words = words(title);
    return words.isEmpty() ? Set.of() : new HashSet<>(List.of(words.split(" ")));
  }

  private static List<String> numbers(Set<String> words) {
    return words.stream().filter(word -> NUMBER.matcher(word).matches()).sorted().toList();
  }
}
