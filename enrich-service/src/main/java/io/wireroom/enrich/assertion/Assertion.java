package io.wireroom.enrich.assertion;

import io.wireroom.enrich.text.Range;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of something that it mentions.
 *
 * @param cue the words that say so; null when it is affirmed, which takes none
 */
public record Assertion(Kind kind, @Nullable Range cue) {
  /** Nothing speaks against it. */
  public static final Assertion AFFIRMED = new Assertion(Kind.AFFIRMED, null);

  /** Whether a thing is said to be. */
  public enum Kind {
    AFFIRMED,
    NEGATED,
    UNCERTAIN;

    /** As events write it, for example {@code negated}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
