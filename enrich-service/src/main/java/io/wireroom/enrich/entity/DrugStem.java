package io.wireroom.enrich.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ending that the WHO gives to the names of related drugs.
 *
 * @param letters without the hyphen
 * @param sure whether ordinary words do not end so; else a model has to take the word for a
 *     chemical
 * @see <a href="https://www.who.int/teams/health-product-and-policy-standards/inn/stembook">The use
 *     of stems in the selection of international nonproprietary names</a>
 */
record DrugStem(String letters, boolean sure) {
  /** Letters that come before a stem in any drug's name. */
  private static final int LEAST_BEFORE = 3;

  private static final int LONGEST_NAME = 32;

  /** The longest first, since a longer one says more. */
  private static final List<DrugStem> ALL =
      Stream.concat(
              stems(
                  true,
                  """
                  mab tinib ciclib parib rafenib metinib lisib degib zomib sidenib \
                  gliptin gliflozin glitazone glutide gepant vastatin sartan prazole oxetine triptan \
                  dipine floxacin cillin conazole navir tegravir buvir asvir previr ciclovir setron \
                  lukast xaban gatran azepam coxib tecan taxel platin rubicin leucel siran \
                  rsen orexant piprazole peridone olimus fungin vaptan renone stigmine \
                  inostat dustat tolimod zolamide thiazide fibrate nersen lisib \
                  apitant terone relix relin glinide\
                  """),
              stems(false, "mycin cycline cept stat tide vir pril olol grel afil nib clax imod"))
          .sorted(
              Comparator.<DrugStem>comparingInt(stem -> -stem.letters().length())
                  .thenComparing(DrugStem::letters))
          .toList();

  private static Stream<DrugStem> stems(boolean sure, String letters) {
    return Arrays.stream(letters.strip().split("\\s+")).map(one -> new DrugStem(one, sure));
  }

  private static final int LETTERS = 'z' - 'a' + 1;

  /** By their last two letters. */
  private static final DrugStem[][] BY_END = byEnd();

  private static DrugStem[][] byEnd() {
    DrugStem[][] byEnd = new DrugStem[LETTERS * LETTERS][];
    for (int end = 0; end < byEnd.length; end++) {
      int letters = end;
      byEnd[end] =
          ALL.stream()
              .filter(stem -> end(stem.letters(), stem.letters().length()) == letters)
              .toArray(DrugStem[]::new);
    }
    return byEnd;
  }

  /** Returns a number for the two letters before a place; -1 when they are no small letters. */
  private static int end(String text, int end) {
    int last = text.charAt(end - 1) - 'a';
    int before = text.charAt(end - 2) - 'a';
    boolean small = last >= 0 && last < LETTERS && before >= 0 && before < LETTERS;
    return small ? before * LETTERS + last : -1;
  }

  /**
   * Returns the longest stem that the word at a place ends with, when it may be a drug's name; null
   * when there is none.
   */
  static @Nullable DrugStem at(String text, int start, int end) {
    int letters = end - start <= LEAST_BEFORE || end - start > LONGEST_NAME ? -1 : end(text, end);
    if (letters < 0) {
      return null;
    }
    for (DrugStem stem : BY_END[letters]) {
      int length = stem.letters().length();
      if (end - start >= length + LEAST_BEFORE && text.startsWith(stem.letters(), end - length)) {
        return written(text, start, end) ? stem : null;
      }
    }
    return null;
  }

  /** In small letters, after a capital perhaps. */
  private static boolean written(String text, int start, int end) {
    char first = text.charAt(start);
    boolean small = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    for (int i = start + 1; i < end && small; i++) {
      small = text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }
    return small;
  }
}
