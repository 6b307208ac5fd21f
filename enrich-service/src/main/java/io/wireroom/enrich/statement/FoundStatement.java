package io.wireroom.enrich.statement;

import io.wireroom.enrich.text.Range;
import java.util.Locale;

/**
 * A sentence that discloses interests or tells who paid.
 *
 * @param rule that found it, kebab-case
 */
public record FoundStatement(Kind kind, Range place, String rule) {
  /** What is stated. */
  public enum Kind {
    DISCLOSURE,
    FUNDING;

    /** As events write it, for example {@code funding}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the sentence also tells the news: "The trial, funded by Acme, found that …". */
  public boolean aside() {
    return rule.equals(StatementReader.ASIDE);
  }
}
