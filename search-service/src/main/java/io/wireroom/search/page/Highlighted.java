package io.wireroom.search.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * A stretch of a highlighted fragment.
 *
 * @param text plain; the template escapes it anew, so that nothing from an index is markup here
 * @param marked whether it is what was searched for
 */
public record Highlighted(String text, boolean marked) {
  private static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";

  /** Reads a fragment, HTML in which marks are the only tags. */
  static List<Highlighted> of(String fragment) {
    List<Highlighted> stretches = new ArrayList<>();
    int at = 0;
    boolean marked = false;
    while (at < fragment.length()) {
      String wanted = marked ? CLOSE : OPEN;
      int tag = fragment.indexOf(wanted, at);
      int end = tag < 0 ? fragment.length() : tag;
      if (end > at) {
        String text = Parser.unescapeEntities(fragment.substring(at, end), false);
        stretches.add(new Highlighted(text, marked));
      }
      at = tag < 0 ? end : end + wanted.length();
      marked = !marked;
    }
    return stretches;
  }
}
