package io.wireroom.search.query.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a question that say what it is about. */
public final class ContentWords {
  /** Shorter questions are taken at their word. */
  private static final int SHORTEST_QUESTION = 5;

  /** As Lucene's English analysis leaves out, and what questions and requests are made with. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a an and are as at be but by for if in into is it no not of on or such that the their"
                  + " then there these they this to was will with"
                  + " what which who whom whose when where why how do does did done doing can could"
                  + " should would may might must shall have has had having been being am were we"
                  + " our us you your i me my give gives describe discuss find any some other than"
                  + " from about between also more most so possible")
              .split(" "));

  private ContentWords() {}

  /** Returns them in order; all words when there are few, or none would be left. */
  public static List<String> of(List<String> words) {
    if (words.size() < SHORTEST_QUESTION) {
      return words;
    }
    List<String> content = words.stream().filter(word -> !isEmpty(word)).toList();
    return content.isEmpty() ? words : content;
  }

  /** WHO and US in capitals are names. */
  private static boolean isEmpty(String word) {
    boolean name = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return !name && EMPTY.contains(word.toLowerCase(Locale.ROOT));
  }
}
