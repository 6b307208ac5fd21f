package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;

/**
 * Tells lines in which nearly every word has a capital, where a capital says nothing. A full stop
 * at the end tells a sentence.
 */
final class Headlines {
  private static final int SHORT_WORD = 3;
  private static final int FEWEST = 3;
  private static final double SHARE = 0.75;

  private Headlines() {}

  static boolean is(NameWords words, Range line) {
    if (words.text().charAt(line.end() - 1) == '.') {
      return false;
    }
    int capitals = 0;
    int counted = 0;
    int word = words.from(line.start());
    for (; word < words.count() && words.fullEnd(word) <= line.end(); word++) {
      if (words.end(word) - words.start(word) > SHORT_WORD) {
        counted++;
        capitals += words.capital(word) ? 1 : 0;
      }
    }
    return counted >= FEWEST && capitals >= SHARE * counted;
  }
}
