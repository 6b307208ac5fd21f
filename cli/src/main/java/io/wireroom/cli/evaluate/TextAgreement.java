package io.wireroom.cli.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far two texts have the same words, each as often, in whatever order and case.
 *
 * @param expected words of the expected text
 * @param found words of the text that was found
 * @param shared words that both have
 */
public record TextAgreement(int expected, int found, int shared) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Compares two texts. */
  public static TextAgreement of(String expected, String found) {
    Map<String, Integer> wanted = words(expected);
    Map<String, Integer> had = words(found);
    int shared =
        wanted.entrySet().stream()
            .mapToInt(word -> Math.min(word.getValue(), had.getOrDefault(word.getKey(), 0)))
            .sum();
    return new TextAgreement(count(wanted), count(had), shared);
  }

  /** The part of what was found that is expected, 0 to 1; 1 when nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) shared / found;
  }

  /** The part of what is expected that was found, 0 to 1; 1 when nothing is expected. */
  public double recall() {
    return expected == 0 ? 1 : (double) shared / expected;
  }

  /** Harmonic mean of both, 0 to 1. */
  public double f1() {
    return expected + found == 0 ? 1 : 2.0 * shared / (expected + found);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.merge(matcher.group(), 1, Integer::sum);
    }
    return words;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
