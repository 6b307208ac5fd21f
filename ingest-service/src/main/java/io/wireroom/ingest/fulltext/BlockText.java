package io.wireroom.ingest.fulltext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text that HTML shows, a line a block. */
public final class BlockText {
  private static final Set<String> IN_A_LINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr", "img");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private BlockText() {}

  /** Returns the text of a fragment. */
  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  static String of(Element root) {
    StringBuilder text = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode written) {
              text.append(SPACE.matcher(written.getWholeText()).replaceAll(" "));
            } else if (isBlock(node)) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBlock(node)) {
              text.append('\n');
            }
          }
        });
    return text.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element
        && !IN_A_LINE.contains(element.normalName().toLowerCase(Locale.ROOT));
  }
}
