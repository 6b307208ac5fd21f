package io.wireroom.enrich.vocabulary;

import java.util.Set;

/**
 * One way to write a concept.
 *
 * @param text as it is written in running text, without space at the ends
 * @param flags what it needs to be believed; usually none
 */
public record Term(String text, Set<TermFlag> flags) {
  public Term {
    if (text.isBlank() || !text.equals(text.strip())) {
      throw new IllegalArgumentException("term '" + text + "' is empty or has space at its ends");
    }
    flags = TermFlag.shared(flags);
  }

  /** Returns a term without flags. */
  public static Term plain(String text) {
    return new Term(text, Set.of());
  }

  public boolean is(TermFlag flag) {
    return flags.contains(flag);
  }
}
