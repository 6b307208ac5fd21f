package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses a page of any size and shape in bounded time and memory: what is beyond the bounds is not
 * read. The largest of the pages that this was measured with has 25,000 nodes, 39 levels and 1.3
 * million characters.
 */
public final class BoundedPage {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_NODES = 100_000;
  private static final int DEEPEST = 150;

  /** Of one tag, misnested ones make several nodes. */
  private static final int MOST_TAGS = 150_000;

  private BoundedPage() {}

  /** Returns the page, as far as the bounds reach. */
  public static Document parse(String html, String url) {
    Document page =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html.substring(0, end(html)), url);
    Trees.truncate(page, MOST_NODES);
    return page;
  }

  private static int end(String html) {
    int limit = Math.min(html.length(), MOST_CHARACTERS);
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && at < limit; at = html.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        return at;
      }
    }
    return limit;
  }
}
