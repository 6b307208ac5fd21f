package io.wireroom.enrich.contenttype;

import java.util.Locale;

/** What kind of piece an article is. */
public enum ContentType {
  NEWS,
  FEATURE,
  COMMENTARY,
  CASE_REPORT,
  QUIZ,
  CONFERENCE_COVERAGE,
  GUIDELINE,
  CME,
  CORRECTION,
  SAFETY_ALERT,
  RESEARCH;

  /** Returns the kind as events write it, for example {@code case-report}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
