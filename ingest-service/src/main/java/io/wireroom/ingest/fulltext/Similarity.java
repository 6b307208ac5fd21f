package io.wireroom.ingest.fulltext;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of one line another one says. */
final class Similarity {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final int MOST_CHARACTERS = 1_000;

  private Similarity() {}

  /** Returns the part of {@code line} whose words stand in {@code title}, 0 to 1. */
  static double of(String title, String line) {
    Set<String> known = new HashSet<>(words(title));
    List<String> said = words(line);
    int all = said.stream().mapToInt(String::length).sum();
    int unknown =
        said.stream().filter(word -> !known.contains(word)).mapToInt(String::length).sum();
    return known.isEmpty() || all == 0 ? 0 : 1 - (double) unknown / all;
  }

  static List<String> words(String text) {
    String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return BETWEEN_WORDS
        .splitAsStream(read.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
