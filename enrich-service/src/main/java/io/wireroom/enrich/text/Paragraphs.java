package io.wireroom.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs that a browser would show of an HTML fragment: a block element or two line breaks
 * in a row begin a new one.
 */
final class Paragraphs implements NodeFilter {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "object",
          "form",
          "button",
          "select",
          "nav");
  private static final Set<String> CELLS = Set.of("td", "th");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean brokenOnce;

  private Paragraphs() {}

  static List<String> of(String html) {
    Paragraphs reader = new Paragraphs();
    Jsoup.parseBodyFragment(html).body().filter(reader);
    reader.close();
    return reader.paragraphs;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String text = words.getWholeText();
      if (!text.isBlank()) {
        brokenOnce = false;
      }
      open.append(text);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (UNREAD.contains(name) || element.hasAttr("hidden")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br")) {
        lineBreak();
      } else if (breaks(element, name)) {
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (CELLS.contains(element.normalName())) {
        open.append(' ');
      } else if (breaks(element, element.normalName())) {
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A cell goes on in its row's paragraph, so that a table is read line by line. */
  private static boolean breaks(Element element, String name) {
    return element.isBlock() && !CELLS.contains(name);
  }

  private void lineBreak() {
    if (brokenOnce) {
      close();
    } else {
      open.append(' ');
      brokenOnce = true;
    }
  }

  private void close() {
    brokenOnce = false;
    if (open.length() > 0) {
      String paragraph = Whitespace.tidy(open);
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      open.setLength(0);
    }
  }
}
