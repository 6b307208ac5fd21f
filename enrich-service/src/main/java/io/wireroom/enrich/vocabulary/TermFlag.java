package io.wireroom.enrich.vocabulary;

import java.util.Locale;
import java.util.Optional;

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

  /** Returns the flag as it is written in a vocabulary file, for example {@code brand}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TermFlag> of(String label) {
    for (TermFlag flag : values()) {
      if (flag.label().equals(label)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
