package io.wireroom.ingest.health;

import java.util.Locale;

/** How a source is doing, the worst first. */
public enum SourceCondition {
  /** The last try went wrong. */
  FAILING("failing"),
  /** The publisher says that it will not come back; it is asked no more. */
  GONE("gone"),
  /** Nothing new came for much longer than its rhythm lets expect. */
  QUIET("quiet"),
  /** Not asked yet. */
  NEVER_READ("never read"),
  /** A person has paused it. */
  PAUSED("paused"),
  /** Read as it should be. */
  OK("ok");

  private final String words;

  SourceCondition(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** As programs read it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
