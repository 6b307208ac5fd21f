package io.wireroom.search.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Tells how the paragraphs of a plain text are set, from the HTML that the text was made of.
 *
 * <p>The two are matched by their letters and digits, since offsets are told for the text alone. A
 * paragraph that the HTML has in two shapes, or not at all, is plain. Takes linear time.
 */
public final class ParagraphShapes {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BOLD = Set.of("b", "strong");

  /** A bold paragraph longer than this is emphasis. */
  private static final int LONGEST_BOLD_HEADING = 100;

  private final Map<String, ParagraphShape> shapes;

  private ParagraphShapes(Map<String, ParagraphShape> shapes) {
    this.shapes = shapes;
  }

  /** Reads a body; one that is empty knows no shapes. */
  public static ParagraphShapes of(String bodyHtml) {
    Reader reader = new Reader();
    Jsoup.parseBodyFragment(bodyHtml).body().traverse(reader);
    return new ParagraphShapes(reader.shapes);
  }

  /** Returns how a paragraph of the text is set. */
  public ParagraphShape shapeOf(CharSequence paragraph) {
    return shapes.getOrDefault(key(paragraph), ParagraphShape.PLAIN);
  }

  private static String key(CharSequence paragraph) {
    StringBuilder key = new StringBuilder(paragraph.length());
    paragraph
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> key.appendCodePoint(point));
    return key.toString();
  }

  private static final class Reader implements NodeVisitor {
    private final Map<String, ParagraphShape> shapes = new HashMap<>();
    private final StringBuilder open = new StringBuilder();
    private int headings;
    private int items;
    private int quotations;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        open.append(words.getWholeText());
      } else if (node instanceof Element element && element.isBlock()) {
        close();
        enter(element, 1);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        close();
        enter(element, -1);
      }
    }

    private void enter(Element element, int step) {
      String name = element.normalName();
      if (HEADINGS.contains(name) || isBoldHeading(element)) {
        headings += step;
      } else if (name.equals("li")) {
        items += step;
      } else if (name.equals("blockquote")) {
        quotations += step;
      }
    }

    private void close() {
      String key = key(open);
      open.setLength(0);
      if (!key.isEmpty()) {
        shapes.merge(key, shape(), (one, other) -> one == other ? one : ParagraphShape.PLAIN);
      }
    }

    private ParagraphShape shape() {
      if (headings > 0) {
        return ParagraphShape.HEADING;
      }
      if (items > 0) {
        return ParagraphShape.ITEM;
      }
      return quotations > 0 ? ParagraphShape.QUOTATION : ParagraphShape.PLAIN;
    }

    /** Many feeds have no headings and set them as a paragraph in bold. */
    private static boolean isBoldHeading(Element element) {
      if (!element.normalName().equals("p")) {
        return false;
      }
      List<Node> content =
          element.childNodes().stream()
              .filter(node -> !(node instanceof TextNode words && words.isBlank()))
              .toList();
      if (content.size() != 1
          || !(content.get(0) instanceof Element bold)
          || !BOLD.contains(bold.normalName())) {
        return false;
      }
      String text = bold.text();
      return text.length() <= LONGEST_BOLD_HEADING && !text.matches(".*[.,;:]");
    }
  }
}
