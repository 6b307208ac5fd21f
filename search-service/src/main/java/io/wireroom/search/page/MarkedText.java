package io.wireroom.search.page;

import io.wireroom.search.text.ParagraphShape;
import io.wireroom.search.text.ParagraphShapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Cuts a text into paragraphs, and those into stretches with and without a mention. Of mentions
 * that overlap the longest wins, then the first. A mention that lies outside the text or across
 * paragraphs is left out: a wrong mark misleads more than none.
 */
final class MarkedText {
  private static final String BREAK = "\n\n";

  private MarkedText() {}

  /**
   * Returns the paragraphs that are not blank, from code unit {@code from} on; neighbours that are
   * items make one list.
   *
   * @param apart mentions that do not overlap
   */
  static List<Block> blocks(String text, int from, List<Found> apart, ParagraphShapes shapes) {
    List<Block> blocks = new ArrayList<>();
    int start = from;
    while (start <= text.length()) {
      int found = text.indexOf(BREAK, start);
      int end = found < 0 ? text.length() : found;
      String paragraph = text.substring(start, end);
      if (!paragraph.isBlank()) {
        add(blocks, shapes.shapeOf(paragraph), pieces(text, start, end, apart));
      }
      start = end + BREAK.length();
    }
    return blocks;
  }

  private static void add(List<Block> blocks, ParagraphShape shape, List<Piece> line) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (shape == ParagraphShape.ITEM && last != null && last.shape() == shape) {
      last.lines().add(line);
    } else {
      blocks.add(new Block(shape, new ArrayList<>(List.of(line))));
    }
  }

  /** Returns the stretches of one part of a text. */
  static List<Piece> pieces(String text, int start, int end, List<Found> apart) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    int next = firstFrom(start, apart);
    for (Found mention : apart.subList(next, apart.size())) {
      if (mention.start() >= end) {
        break;
      }
      if (mention.end() <= end) {
        if (mention.start() > at) {
          pieces.add(Piece.plain(text.substring(at, mention.start())));
        }
        pieces.add(
            new Piece(
                text.substring(mention.start(), mention.end()),
                mention.entity(),
                mention.anchor(),
                mention.doubt()));
        at = mention.end();
      }
    }
    if (at < end) {
      pieces.add(Piece.plain(text.substring(at, end)));
    }
    return pieces;
  }

  private static int firstFrom(int start, List<Found> apart) {
    int low = 0;
    int high = apart.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (apart.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns mentions that do not overlap, in order. */
  static List<Found> apart(List<Found> mentions) {
    List<Found> longestFirst = new ArrayList<>(mentions);
    longestFirst.removeIf(mention -> mention.start() < 0 || mention.start() >= mention.end());
    longestFirst.sort(
        Comparator.comparingInt((Found mention) -> mention.start() - mention.end())
            .thenComparingInt(Found::start));
    TreeMap<Integer, Found> kept = new TreeMap<>();
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
