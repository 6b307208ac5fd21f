package io.wireroom.enrich.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language an article is in: as the publisher says, else by the small words that each of the
 * main languages of medical news cannot do without.
 */
public final class Language {
  /** BCP 47 for "cannot be told". */
  public static final String UNKNOWN = "und";

  private static final String[] CODES = {"en", "es", "fr", "de", "it", "pt", "nl"};
  private static final String[] SMALL_WORDS = {
    "the of and to in a is that for with was on as by are this be from at or an which were not have"
        + " has it his her their who but they more than after these can may said been had will its"
        + " how what should could about when say new",
    "el la de que y en los se del las por un para con no una su al lo como más pero sus le ya o este"
        + " sí porque esta entre cuando muy sin sobre también hasta hay son fue ser es según estudio",
    "le la les de des et en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec"
        + " aux son cette ont été ou mais comme leur entre deux chez selon ces être même ses étude",
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an"
        + " werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war"
        + " oder studie",
    "il la di che e in un per del non una sono con si da come le dei nel alla più della anche gli"
        + " delle ha al lo i è ma dal nella o se essere stato tra questo degli pazienti studio",
    "o a de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu"
        + " sua ou quando muito nos já eu também só pelo pela até isso são foi pacientes estudo",
    "de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij of uit"
        + " naar door over worden wordt deze hij ze werd heeft nog wel hun meer onderzoek"
  };

  private static final int ROOM = 1 << 10;
  private static final long START = 0xCBF29CE484222325L;

  /** The small words as numbers, an open addressed table. */
  private static final long[] SPOKEN = spoken();

  /** How much each of them speaks for each language. */
  private static final double[] SHARES = shares();

  /** Enough for a verdict; a longer text is not read further. */
  private static final int ENOUGH = 12_000;

  private static final double LEAST_SCORE = 3;
  private static final double LEAST_LEAD = 1.3;
  private static final double LEAST_SHARE = 0.06;

  private Language() {}

  /**
   * Returns the BCP 47 primary tag, or {@code und} when the text is too short to tell.
   *
   * @param said the publisher's tag, for example {@code en-US}
   */
  public static String of(@Nullable String said, String text) {
    if (said != null) {
      String primary = said.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
      if (primary.matches("[a-z]{2,3}") && !primary.equals(UNKNOWN)) {
        return primary;
      }
    }
    return detect(text);
  }

  private static String detect(String text) {
    double[] score = new double[CODES.length];
    int words = 0;
    int end = Math.min(text.length(), ENOUGH);
    char[] letters = text.substring(0, end).toCharArray();
    for (int i = 0; i < end; i++) {
      int start = i;
      long word = START;
      while (i < end && Letters.is(letters[i])) {
        word = add(word, Letters.lower(letters[i++]));
      }
      if (i > start) {
        words++;
        count(word, score);
      }
    }
    int best = 0;
    for (int code = 1; code < score.length; code++) {
      best = score[code] > score[best] ? code : best;
    }
    double top = score[best];
    score[best] = 0;
    double second = Arrays.stream(score).max().orElse(0);
    boolean sure = top >= LEAST_SCORE && top >= LEAST_LEAD * second && top >= LEAST_SHARE * words;
    return sure ? CODES[best] : UNKNOWN;
  }

  private static void count(long word, double[] score) {
    int slot = slot(SPOKEN, word);
    if (SPOKEN[slot] == word) {
      for (int code = 0; code < score.length; code++) {
        score[code] += SHARES[slot * CODES.length + code];
      }
    }
  }

  /** Words are known by 64 bits, so that two never share one. */
  private static long add(long word, char letter) {
    return (word ^ letter) * 0x9E3779B97F4A7C15L;
  }

  private static int slot(long[] words, long word) {
    int slot = (int) (word >>> 50) & (words.length - 1);
    while (words[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static long[] spoken() {
    long[] spoken = new long[ROOM];
    for (String words : SMALL_WORDS) {
      for (String word : words.split(" ")) {
        spoken[slot(spoken, number(word))] = number(word);
      }
    }
    return spoken;
  }

  /** A word that few languages share says more. */
  private static double[] shares() {
    boolean[] speaks = new boolean[ROOM * CODES.length];
    int[] speakers = new int[ROOM];
    for (int code = 0; code < CODES.length; code++) {
      for (String word : SMALL_WORDS[code].split(" ")) {
        int slot = slot(SPOKEN, number(word));
        speakers[slot] += speaks[slot * CODES.length + code] ? 0 : 1;
        speaks[slot * CODES.length + code] = true;
      }
    }
    double[] shares = new double[speaks.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = speaks[i] ? 1.0 / speakers[i / CODES.length] : 0;
    }
    return shares;
  }

  private static long number(String word) {
    long number = START;
    for (int i = 0; i < word.length(); i++) {
      number = add(number, word.charAt(i));
    }
    return number;
  }
}
