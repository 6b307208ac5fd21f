package io.wireroom.search.query.language;

import java.util.regex.Pattern;

/** What counts as a word and as a phrase. */
final class Wording {
  private static final String QUOTES = "\"“”„";
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");

  /** Letters, a colon and more: looks as if a field were meant. */
  private static final Pattern FIELD = Pattern.compile("[A-Za-z]+:.+");

  private static final Pattern NOISE = Pattern.compile("[.,;:!?]+$");

  private Wording() {}

  static boolean isQuote(char one) {
    return QUOTES.indexOf(one) >= 0;
  }

  /** Whether a character ends the word before it. */
  static boolean endsWord(char one) {
    return Character.isWhitespace(one) || isQuote(one) || one == '(' || one == ')';
  }

  /** Whether something can be found by it. */
  static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean isOperator(String word) {
    return OPERATOR.matcher(word).matches();
  }

  /** Whether it reads as one plain word, and as the same one again. */
  static boolean isWord(String word) {
    return saysSomething(word)
        && word.chars().noneMatch(one -> endsWord((char) one))
        && !word.endsWith("*")
        && !isOperator(word)
        && !FIELD.matcher(word).matches()
        && word.equals(withoutNoise(word));
  }

  static boolean isPhrase(String words) {
    return saysSomething(words)
        && words.chars().noneMatch(one -> isQuote((char) one))
        && words.equals(withSingleBlanks(words));
  }

  /** Without the punctuation that ends a clause or sentence. */
  static String withoutNoise(String word) {
    return NOISE.matcher(word).replaceFirst("");
  }

  static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean blank = true;
    for (int at = 0; at < text.length(); at++) {
      boolean now = Character.isWhitespace(text.charAt(at));
      if (!now) {
        single.append(text.charAt(at));
      } else if (!blank) {
        single.append(' ');
      }
      blank = now;
    }
    if (blank && single.length() > 0) {
      single.setLength(single.length() - 1);
    }
    return single.toString();
  }
}
