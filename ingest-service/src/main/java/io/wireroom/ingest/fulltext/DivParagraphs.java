package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs of divs that are none other, and of the text between the blocks of a div. */
final class DivParagraphs {
  private static final double MOST_LINKS = 0.25;

  private DivParagraphs() {}

  /** Returns what stands in the place of the div: itself with paragraphs in it, or a paragraph. */
  static Element of(Element div) {
    div.appendChildren(withParagraphs(Trees.take(div)));
    Element only = onlyParagraph(div);
    if (only != null && Tally.of(div).linkDensity() < MOST_LINKS) {
      only.remove();
      return only;
    }
    if (!Phrasing.holdsBlock(div)) {
      div.tagName("p");
    }
    return div;
  }

  /** Runs of text between blocks become paragraphs. */
  private static List<Node> withParagraphs(List<Node> children) {
    List<Node> made = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node child : children) {
      if (!Phrasing.isPhrasing(child)) {
        end(run, made);
        made.add(child);
      } else if (!run.isEmpty() || !(Trees.isBlank(child) || child.nameIs("br"))) {
        run.add(child);
      } else {
        made.add(child);
      }
    }
    end(run, made);
    return made;
  }

  private static void end(List<Node> run, List<Node> made) {
    if (!run.isEmpty()) {
      made.add(Preparation.paragraph(run));
      run.clear();
    }
  }

  private static @Nullable Element onlyParagraph(Element div) {
    Element only = null;
    for (Node child : div.childNodes()) {
      if (child instanceof Element inner) {
        if (only != null || !inner.nameIs("p")) {
          return null;
        }
        only = inner;
      } else if (!Trees.isBlank(child)) {
        return null;
      }
    }
    return only;
  }
}
