package io.wireroom.search.copy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence in words.
 *
 * @param text as it stands
 * @param words in lower case, in order, without punctuation
 * @param facts those of the words that copies keep and templates exchange: numbers, and names,
 *     which begin with a capital letter inside the sentence
 */
public record Sentence(String text, List<String> words, Set<String> facts) {
  private static final int LONGEST = 300;

  static Sentence of(String text) {
    List<String> words = new ArrayList<>();
    Set<String> facts = new LinkedHashSet<>();
    int at = 0;
    while (at < text.length() && words.size() < LONGEST) {
      int to = end(text, at);
      if (to > at) {
        String as = text.substring(at, to);
        String word = as.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (isDigit(as.charAt(0))) {
          word = word.replace(",", "");
          facts.add(word);
        } else if (isName(as, words.isEmpty())) {
          facts.add(word);
        }
        words.add(word);
        at = to;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return new Sentence(text, List.copyOf(words), Set.copyOf(facts));
  }

  /**
   * End of the word that begins here, if one does: letters and digits, with an apostrophe between
   * letters. Numbers keep their points: 2.5 is no 25, and 1,200 is 1200.
   */
  private static int end(String text, int from) {
    int number = number(text, from);
    if (number > from) {
      return number;
    }
    int to = run(text, from, true);
    if (to > from && to < text.length() && (text.charAt(to) == '\'' || text.charAt(to) == '’')) {
      int after = run(text, to + 1, false);
      return after > to + 1 ? after : to;
    }
    return to;
  }

  /** End of a number of several digits, else where it would begin. */
  private static int number(String text, int from) {
    int last = from;
    for (int at = from; at < text.length(); at++) {
      char one = text.charAt(at);
      if (isDigit(one)) {
        last = at;
      } else if (at == from || (one != '.' && one != ',')) {
        break;
      }
    }
    return last == from ? from : last + 1;
  }

  private static int run(String text, int from, boolean digits) {
    int at = from;
    while (at < text.length()) {
      int one = text.codePointAt(at);
      if (!Character.isLetter(one) && !(digits && isNumber(one))) {
        break;
      }
      at += Character.charCount(one);
    }
    return at;
  }

  private static boolean isNumber(int one) {
    int type = Character.getType(one);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  private static boolean isName(String word, boolean first) {
    for (int at = 0; at < word.length(); at++) {
      if (Character.isDigit(word.charAt(at))) {
        return true;
      }
    }
    return !first && word.length() > 2 && Character.isUpperCase(word.charAt(0));
  }
}
