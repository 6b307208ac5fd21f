package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import java.util.Map;

/** Whole numbers as news writes them: 1234, 1,234, 12 000, 1.2 million, twelve. */
final class Figures {
  private static final PhraseBook<Integer> WORDS =
      PhraseBook.of(
          Map.ofEntries(
              Map.entry(2, "two"),
              Map.entry(3, "three"),
              Map.entry(4, "four"),
              Map.entry(5, "five"),
              Map.entry(6, "six"),
              Map.entry(7, "seven"),
              Map.entry(8, "eight"),
              Map.entry(9, "nine"),
              Map.entry(10, "ten"),
              Map.entry(11, "eleven"),
              Map.entry(12, "twelve"),
              Map.entry(15, "fifteen"),
              Map.entry(20, "twenty"),
              Map.entry(30, "thirty"),
              Map.entry(40, "forty"),
              Map.entry(50, "fifty"),
              Map.entry(60, "sixty")));

  /**
   * A number.
   *
   * @param last its last word
   * @param grouped whether it is written with a separator, so that it is no year
   */
  record Figure(long value, int last, boolean grouped) {
    static final Figure NONE = new Figure(-1, 0, false);
  }

  private Figures() {}

  /** Returns the number that begins at a word; {@link Figure#NONE} when none does. */
  static Figure at(Prose prose, int word, int to) {
    long value = digits(prose, word, 9);
    if (value < 0) {
      FoundPhrase<Integer> spelled = WORDS.at(prose, word, word + 1);
      return spelled == null ? Figure.NONE : new Figure(spelled.meaning(), word, false);
    }
    if (glued(prose, word)) {
      return Figure.NONE;
    }
    int last = word;
    while (value < 1_000_000_000 && last + 1 < to && group(prose, last)) {
      value = value * 1000 + digits(prose, ++last, 3);
    }
    boolean grouped = last > word;
    if (!grouped && last + 1 < to && decimal(prose, last)) {
      return millions(prose, value, word, to);
    }
    if (last + 1 < to && prose.word(last + 1).equals("million")) {
      return new Figure(value * 1_000_000, last + 1, true);
    }
    return new Figure(value, last, grouped);
  }

  /** A decimal is a number of people only in millions: "1.2 million". */
  private static Figure millions(Prose prose, long whole, int word, int to) {
    int length = prose.end(word + 1) - prose.start(word + 1);
    long part = digits(prose, word + 1, 3);
    if (part < 0 || word + 2 >= to || !prose.word(word + 2).equals("million")) {
      return Figure.NONE;
    }
    long scale = length == 1 ? 100_000 : length == 2 ? 10_000 : 1000;
    return new Figure(whole * 1_000_000 + part * scale, word + 2, true);
  }

  /** Part of something longer: a decimal, a range, a date, money, a code. */
  private static boolean glued(Prose prose, int word) {
    int start = prose.start(word);
    if (start == 0) {
      return false;
    }
    char before = prose.text().charAt(start - 1);
    boolean digitBefore = start > 1 && Character.isDigit(prose.text().charAt(start - 2));
    return "$€£/#".indexOf(before) >= 0 || (digitBefore && ".,-–:".indexOf(before) >= 0);
  }

  private static boolean group(Prose prose, int word) {
    char joint = prose.text().charAt(prose.end(word));
    return prose.start(word + 1) == prose.end(word) + 1
        && (joint == ',' || joint == ' ')
        && prose.end(word + 1) - prose.start(word + 1) == 3
        && digits(prose, word + 1, 3) >= 0
        && prose.end(word) - prose.start(word) <= 3;
  }

  private static boolean decimal(Prose prose, int word) {
    return prose.start(word + 1) == prose.end(word) + 1
        && prose.text().charAt(prose.end(word)) == '.';
  }

  /** Returns the value of a word of digits alone; −1 of any other. */
  private static long digits(Prose prose, int word, int most) {
    int length = prose.end(word) - prose.start(word);
    if (length > most) {
      return -1;
    }
    long value = 0;
    for (int i = prose.start(word); i < prose.end(word); i++) {
      char c = prose.text().charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
