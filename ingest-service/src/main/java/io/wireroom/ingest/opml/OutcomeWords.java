package io.wireroom.ingest.opml;

import io.wireroom.event.ListedFeedOutcome;
import java.util.Locale;

/** What became of a feed of a list, for people and for programs. */
public final class OutcomeWords {
  private OutcomeWords() {}

  /** As people read it. */
  public static String words(ListedFeedOutcome outcome) {
    return switch (outcome) {
      case WAITING -> "waiting";
      case ADDED -> "added";
      case ALREADY_THERE -> "already there";
      case NO_FEED -> "no feed at that address";
      case DEAD -> "dead";
    };
  }

  /** As programs read it. */
  public static String label(ListedFeedOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
