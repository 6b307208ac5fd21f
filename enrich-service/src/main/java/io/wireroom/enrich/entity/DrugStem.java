package io.wireroom.enrich.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Returns the longest stem that a word ends with, when it may be a drug's name. */
  static Optional<DrugStem> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean written =
        word.length() <= LONGEST_NAME
            && (word.equals(lower) || word.substring(1).equals(lower.substring(1)))
            && lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return ALL.stream()
        .filter(stem -> written && lower.length() >= stem.letters().length() + LEAST_BEFORE)
        .filter(stem -> lower.endsWith(stem.letters()))
        .findFirst();
  }
}
