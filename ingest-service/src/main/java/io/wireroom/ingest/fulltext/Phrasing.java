package io.wireroom.ingest.fulltext;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells text and what stands inside a line from blocks.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/dom.html#phrasing-content">HTML, phrasing
 *     content</a>
 */
final class Phrasing {
  private static final Set<String> IN_A_LINE =
      Set.of(
          "abbr",
          "audio",
          "b",
          "bdo",
          "br",
          "button",
          "cite",
          "code",
          "data",
          "datalist",
          "dfn",
          "em",
          "embed",
          "i",
          "img",
          "input",
          "kbd",
          "label",
          "mark",
          "math",
          "meter",
          "noscript",
          "object",
          "output",
          "progress",
          "q",
          "ruby",
          "samp",
          "script",
          "select",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "textarea",
          "time",
          "var",
          "wbr");

  /** These take what they stand around. */
  private static final Set<String> TRANSPARENT = Set.of("a", "del", "ins");

  private static final Set<String> BLOCKS =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

  private Phrasing() {}

  static boolean isPhrasing(Node node) {
    if (node instanceof TextNode) {
      return true;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String name = element.normalName();
    return IN_A_LINE.contains(name)
        || (TRANSPARENT.contains(name)
            && element.childNodes().stream().allMatch(Phrasing::isPhrasing));
  }

  /** Whether something below the element is a block, so that it is no paragraph itself. */
  static boolean holdsBlock(Element element) {
    for (Element child : element.children()) {
      if (BLOCKS.contains(child.normalName()) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }
}
