package io.wireroom.enrich.study;

import io.wireroom.enrich.text.Range;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an article states of a study.
 *
 * @param value normalised: {@code randomized-controlled-trial}, {@code 1234}, {@code 2b}, {@code
 *     10.1000/1}, {@code NCT01234567}, or a name
 * @param place the words that say so; null when the publisher's metadata do
 * @param rule that read it, kebab-case
 * @param confidence 0 to 1
 */
public record StudyFact(
    Kind kind, String value, @Nullable Range place, String rule, double confidence) {
  /** What is stated. */
  public enum Kind {
    DESIGN,
    PARTICIPANTS,
    PHASE,
    JOURNAL,
    DOI,
    TRIAL,
    CONFERENCE;

    /** As events write it, for example {@code design}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands in the order of the text; metadata come first. */
  int at() {
    return place == null ? -1 : place.start();
  }
}
