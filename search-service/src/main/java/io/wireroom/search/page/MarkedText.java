package io.wireroom.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a text into paragraphs, and those into stretches with and without a mention. Of mentions
 * that overlap the longest wins, then the first. A mention that lies outside the text or across
 * paragraphs is left out: a wrong mark misleads more than none.
 */
final class MarkedText {
  private static final String BREAK = "\n\n";

  private MarkedText() {}

  /** Returns the paragraphs that are not blank, from code unit {@code from} on. */
  static List<List<Piece>> paragraphs(String text, int from, List<Found> mentions) {
    List<Found> apart = apart(mentions);
    List<List<Piece>> paragraphs = new ArrayList<>();
    int start = from;
    while (start <= text.length()) {
      int found = text.indexOf(BREAK, start);
      int end = found < 0 ? text.length() : found;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(pieces(text, start, end, apart));
      }
      start = end + BREAK.length();
    }
    return paragraphs;
  }

  /** Returns the stretches of one part of a text. */
  static List<Piece> pieces(String text, int start, int end, List<Found> mentions) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (Found mention : mentions) {
      if (mention.start() >= at && mention.end() <= end && mention.start() < mention.end()) {
        if (mention.start() > at) {
          pieces.add(new Piece(text.substring(at, mention.start()), null));
        }
        pieces.add(new Piece(text.substring(mention.start(), mention.end()), mention.entity()));
        at = mention.end();
      }
    }
    if (at < end) {
      pieces.add(new Piece(text.substring(at, end), null));
    }
    return pieces;
  }

  /** Returns mentions that do not overlap, in order. */
  static List<Found> apart(List<Found> mentions) {
    List<Found> longestFirst = new ArrayList<>(mentions);
    longestFirst.sort(
        Comparator.comparingInt((Found mention) -> mention.start() - mention.end())
            .thenComparingInt(Found::start));
    java.util.TreeMap<Integer, Found> kept = new java.util.TreeMap<>();
    for (Found mention : longestFirst) {
      var before = kept.floorEntry(mention.start());
      var after = kept.ceilingEntry(mention.start());
      boolean free =
          (before == null || before.getValue().end() <= mention.start())
              && (after == null || after.getValue().start() >= mention.end());
      if (free) {
        kept.put(mention.start(), mention);
      }
    }
    return List.copyOf(kept.values());
  }
}
