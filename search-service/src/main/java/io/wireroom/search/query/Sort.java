package io.wireroom.search.query;

import java.util.Locale;

/** In which order hits come. */
public enum Sort {
  /** Best match first; without words to match, newest first. */
  RELEVANCE,
  /** Latest date first. */
  NEWEST,
  /** Earliest date first. */
  OLDEST;

  /** As a parameter says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
