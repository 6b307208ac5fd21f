package io.wireroom.enrich.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What has to be known of a term before it is believed in a text. */
public enum TermFlag {
  /** A trade name. */
  BRAND,
  /** A short form; counts only in its own case, and not when the article defines it otherwise. */
  ABBREVIATION,
  /** Counts only in its own case: {@code CAT} the gene, not the animal. */
  CASE,
  /** Also an everyday word or a name of something else: needs support from the article. */
  AMBIGUOUS;

  private static final List<Set<TermFlag>> SETS = sets();

  /** Returns a set of the same flags that never changes; all terms of the same flags have one. */
  static Set<TermFlag> shared(Set<TermFlag> flags) {
    int bits = 0;
    for (TermFlag flag : flags) {
      bits |= 1 << flag.ordinal();
    }
    return SETS.get(bits);
  }

  /** Returns the flag as it is written in a vocabulary file, for example {@code brand}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the flag of that label. */
  public static Optional<TermFlag> of(String label) {
    for (TermFlag flag : values()) {
      if (flag.label().equals(label)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  private static List<Set<TermFlag>> sets() {
    List<Set<TermFlag>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << values().length; bits++) {
      Set<TermFlag> set = EnumSet.noneOf(TermFlag.class);
      for (TermFlag flag : values()) {
        if ((bits & (1 << flag.ordinal())) != 0) {
          set.add(flag);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return sets;
  }
}
