package io.wireroom.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds abbreviations where a text defines them: a long form with the short form in parentheses
 * after it.
 *
 * @see <a href="https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf">Schwartz and
 *     Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical
 *     text</a>
 */
public final class Definitions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;
  private static final Pattern GAP = Pattern.compile("[ -]");

  private Definitions() {}

  /** Returns the definitions in a sentence-wise bounded text, in order. */
  public static List<Definition> in(String text, List<Range> sentences) {
    List<Definition> found = new ArrayList<>();
    int open = text.indexOf('(');
    for (Range sentence : sentences) {
      if (open >= 0 && open < sentence.start()) {
        open = text.indexOf('(', sentence.start());
      }
      for (; open >= 0 && open < sentence.end(); open = text.indexOf('(', open + 1)) {
        int close = shortFormEnd(text, open + 1, sentence.end());
        if (close > 0) {
          int from = longForm(text, sentence.start(), open, open + 1, close);
          if (from >= 0) {
            int to = open;
            while (to > from && text.charAt(to - 1) == ' ') {
              to--;
            }
            found.add(
                new Definition(
                    text.substring(open + 1, close),
                    new Range(open + 1, close),
                    new Range(from, to)));
          }
        }
      }
    }
    return found;
  }

  /** Returns where the short form ends, or 0 when the parentheses hold none. */
  private static int shortFormEnd(String text, int start, int limit) {
    int end = start;
    boolean letter = false;
    boolean capital = false;
    while (end < limit && end - start <= LONGEST && ");,".indexOf(text.charAt(end)) < 0) {
      char c = text.charAt(end);
      if (!Character.isLetterOrDigit(c) && "-/&".indexOf(c) < 0) {
        return 0;
      }
      letter |= Character.isLetter(c);
      capital |= Character.isUpperCase(c);
      end++;
    }
    int length = end - start;
    boolean closed = end < limit && ");,".indexOf(text.charAt(end)) >= 0;
    return closed && letter && capital && length >= SHORTEST && length <= LONGEST ? end : 0;
  }

  /** Returns where the long form begins, or −1; the matching runs from the right, as published. */
  private static int longForm(String text, int least, int longEnd, int shortStart, int shortEnd) {
    int at = longEnd - 1;
    for (int s = shortEnd - 1; s >= shortStart; s--) {
      char wanted = Character.toLowerCase(text.charAt(s));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= least
          && (Character.toLowerCase(text.charAt(at)) != wanted
              || (s == shortStart
                  && at > least
                  && Character.isLetterOrDigit(text.charAt(at - 1))))) {
        at--;
      }
      if (at < least) {
        return -1;
      }
      at--;
    }
    int from = at + 1;
    int length = shortEnd - shortStart;
    int words = GAP.split(text.substring(from, longEnd).strip()).length;
    // As published: no more words than min(|A| + 5, 2 |A|)
    return words <= Math.min(length + 5, length * 2) && longEnd - from > length ? from : -1;
  }
}
