package io.wireroom.ingest.opml;

import io.wireroom.ingest.feed.outline.Outline;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one feed of a list.
 *
 * @param detail what was found, or why not, for a person; empty while it waits
 * @param sourceId the source that it became, or was before; null when there is none
 */
public record ImportedFeed(
    Outline outline, Outcome outcome, String detail, @Nullable String sourceId) {

  /** What became of it. */
  public enum Outcome {
    /** Not looked at yet. */
    WAITING("waiting"),
    /** A source now. */
    ADDED("added"),
    /** A source before. */
    ALREADY_THERE("already there"),
    /** The address gives something, but no feed. Not added. */
    NO_FEED("no feed at that address"),
    /** The address gives nothing. Not added. */
    DEAD("dead");

    private final String words;

    Outcome(String words) {
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

  ImportedFeed became(Outcome next, String why, @Nullable String id) {
    return new ImportedFeed(outline, next, why, id);
  }
}
