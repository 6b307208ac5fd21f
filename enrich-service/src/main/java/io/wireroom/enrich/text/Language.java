package io.wireroom.enrich.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, boolean[]> SPOKEN = spoken();

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
    for (int i = 0; i < end; i++) {
      int start = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        words++;
        if (i - start <= 9) {
          count(text.substring(start, i).toLowerCase(Locale.ROOT), score);
        }
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

  /** A word that few languages share says more. */
  private static void count(String word, double[] score) {
    boolean[] speakers = SPOKEN.get(word);
    if (speakers == null) {
      return;
    }
    int shared = 0;
    for (boolean speaks : speakers) {
      shared += speaks ? 1 : 0;
    }
    for (int code = 0; code < score.length; code++) {
      score[code] += speakers[code] ? 1.0 / shared : 0;
    }
  }

  private static Map<String, boolean[]> spoken() {
    Map<String, boolean[]> spoken = new HashMap<>();
    for (int code = 0; code < CODES.length; code++) {
      for (String word : SMALL_WORDS[code].split(" ")) {
        spoken.computeIfAbsent(word, w -> new boolean[CODES.length])[code] = true;
      }
    }
    return spoken;
  }
}
