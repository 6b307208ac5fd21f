package io.wireroom.enrich.preview;

import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.Candidate;
import io.wireroom.event.Entity;
import io.wireroom.event.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text that is shown in one way.
 *
 * @param text plain; the template escapes it
 * @param type of what is named there; null for text between marks
 * @param why for a person: what it is, by which rule, how sure
 * @param anchor id of its entry on the page; null when it has none
 */
public record MarkedPiece(
    String text, @Nullable String type, @Nullable String why, @Nullable String anchor) {
  private static final String BREAK = "\n\n";

  private record Mark(int end, String type, String why, @Nullable String anchor) {}

  /** Returns the paragraphs of an article, cut where something is marked. */
  static List<List<MarkedPiece>> paragraphs(ArticleEnriched found) {
    TreeMap<Integer, Mark> marks = new TreeMap<>();
    for (Candidate one : found.getCandidates()) {
      for (Mention mention : one.getMentions()) {
        mark(marks, mention, "candidate", one.getName() + ": perhaps " + one.getType(), null);
      }
    }
    for (Entity one : found.getEntities()) {
      for (Mention mention : one.getMentions()) {
        mark(
            marks,
            mention,
            one.getType(),
            one.getType() + ": " + one.getName(),
            PreviewView.anchor(one.getConceptId()));
      }
    }
    String text = found.getText();
    List<List<MarkedPiece>> paragraphs = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf(BREAK, start);
      int end = next < 0 ? text.length() : next;
      paragraphs.add(pieces(text, start, end, marks));
      start = end + BREAK.length();
    }
    return paragraphs;
  }

  private static void mark(
      TreeMap<Integer, Mark> marks,
      Mention mention,
      String type,
      String what,
      @Nullable String anchor) {
    String why =
        what + " (" + mention.getRule() + ", " + PreviewView.percent(mention.getConfidence()) + ")";
    marks.put(mention.getStart(), new Mark(mention.getEnd(), type, why, anchor));
  }

  private static List<MarkedPiece> pieces(
      String text, int start, int end, TreeMap<Integer, Mark> marks) {
    List<MarkedPiece> pieces = new ArrayList<>();
    int at = start;
    for (Map.Entry<Integer, Mark> entry : marks.subMap(start, end).entrySet()) {
      Mark mark = entry.getValue();
      if (entry.getKey() < at || mark.end() > end) {
        continue;
      }
      if (entry.getKey() > at) {
        pieces.add(plain(text.substring(at, entry.getKey())));
      }
      pieces.add(
          new MarkedPiece(
              text.substring(entry.getKey(), mark.end()), mark.type(), mark.why(), mark.anchor()));
      at = mark.end();
    }
    if (at < end) {
      pieces.add(plain(text.substring(at, end)));
    }
    return pieces;
  }

  private static MarkedPiece plain(String text) {
    return new MarkedPiece(text, null, null, null);
  }
}
