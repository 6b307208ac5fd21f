package io.wireroom.ingest.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a formula in MathML as the text that it shows. MathML itself is not handed on: it is a
 * world with parsing rules of its own, in which sanitizers and browsers have disagreed before.
 */
final class Formula {
  private static final Set<String> RAISED = Set.of("msup", "mover");
  private static final Set<String> LOWERED = Set.of("msub", "munder");

  private Formula() {}

  /** Puts text in the place of the formula. */
  static void toText(Element math) {
    Element written = new Element("span");
    math.select("annotation, annotation-xml").remove();
    write(math, written);
    if (written.text().isBlank()) {
      written.text(math.attr("alttext"));
    }
    math.replaceWith(written);
  }

  private static void write(Element from, Element to) {
    List<Element> parts = from.children();
    for (Node child : from.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        to.appendText(text.text().strip() + " ");
      } else if (child instanceof Element part) {
        boolean second = parts.size() == 2 && part == parts.get(1);
        String name = from.nodeName();
        write(
            part,
            second && RAISED.contains(name)
                ? to.appendElement("sup")
                : second && LOWERED.contains(name) ? to.appendElement("sub") : to);
      }
    }
  }
}
