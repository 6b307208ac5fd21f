package io.wireroom.ingest.fulltext;

import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands below an element, counted once from the leaves up. */
final class Tally {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> TEXTISH =
      Set.of("span", "li", "td", "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");
  private static final Set<String> CONTROLS = Set.of("form", "input", "button", "select");
  private static final Set<String> EMBEDS = Set.of("object", "embed", "iframe");

  /** A link to another place of the same page is more of the text than one that leads away. */
  private static final double SAME_PAGE = 0.3;

  private TextSpan text = TextSpan.NONE;
  private int commas;
  private double linkLength;
  private int headingLength;
  private int textishLength;
  private int listLength;
  private int paragraphs;
  private int images;
  private int items;
  private int inputs;
  private int controls;
  private int embeds;
  private boolean video;
  private boolean dataTable;

  /** Counts a whole tree. */
  static Tally of(Element root) {
    return of(root, (element, tally) -> {});
  }

  /** Counts a whole tree, and tells the tally of each element in it. */
  static Tally of(Element root, BiConsumer<Element, Tally> each) {
    Tally tally = new Tally();
    for (Node child : root.childNodes()) {
      if (child instanceof TextNode text) {
        tally.add(text);
      } else if (child instanceof Element element) {
        tally.add(element, of(element, each));
      }
    }
    each.accept(root, tally);
    return tally;
  }

  void add(TextNode node) {
    String written = node.getWholeText();
    text = text.plus(TextSpan.of(written));
    commas += commas(written);
  }

  void add(Element child, Tally below) {
    String name = child.normalName();
    int length = below.length();
    text = text.plus(below.text);
    commas += below.commas;
    linkLength += below.linkLength + (name.equals("a") ? length * linkWeight(child) : 0);
    headingLength += below.headingLength + (HEADINGS.contains(name) ? length : 0);
    textishLength += below.textishLength + (TEXTISH.contains(name) ? length : 0);
    listLength += below.listLength + (name.equals("ul") || name.equals("ol") ? length : 0);
    paragraphs += below.paragraphs + (name.equals("p") ? 1 : 0);
    images += below.images + (name.equals("img") ? 1 : 0);
    items += below.items + (name.equals("li") ? 1 : 0);
    inputs += below.inputs + (name.equals("input") ? 1 : 0);
    controls += below.controls + (CONTROLS.contains(name) ? 1 : 0);
    embeds += below.embeds + (EMBEDS.contains(name) ? 1 : 0);
    video |= below.video || (EMBEDS.contains(name) && Videos.isVideo(child));
    dataTable |= below.dataTable || (name.equals("table") && DataTables.isMarked(child));
  }

  /** Characters of text, white space counted once. */
  int length() {
    return text.length();
  }

  /** Whether there is neither text nor a picture. */
  boolean isEmpty() {
    return length() == 0 && images == 0 && embeds == 0;
  }

  int commas() {
    return commas;
  }

  /** The part of the text that is links, 0 to 1. */
  double linkDensity() {
    return share(linkLength);
  }

  /** The part of the text that is headings; nested ones count each time. */
  double headingDensity() {
    return share(headingLength);
  }

  /** The part of the text that stands in elements made for text; nested ones count each time. */
  double textDensity() {
    return share(textishLength);
  }

  /** The part of the text that stands in lists; nested ones count each time. */
  double listDensity() {
    return share(listLength);
  }

  int paragraphs() {
    return paragraphs;
  }

  int images() {
    return images;
  }

  int items() {
    return items;
  }

  int inputs() {
    return inputs;
  }

  /** Things to press or to write into. */
  int controls() {
    return controls;
  }

  int embeds() {
    return embeds;
  }

  boolean holdsVideo() {
    return video;
  }

  boolean holdsDataTable() {
    return dataTable;
  }

  private double share(double part) {
    return length() == 0 ? 0 : part / length();
  }

  private static double linkWeight(Element link) {
    String target = link.attr("href");
    return target.length() > 1 && target.startsWith("#") ? SAME_PAGE : 1;
  }

  /** Commas of all scripts. */
  private static int commas(String text) {
    int found = 0;
    for (int index = 0; index < text.length(); index++) {
      if (",\u060c\ufe50\ufe10\ufe11\u2e41\u2e34\u2e32\uff0c".indexOf(text.charAt(index)) >= 0) {
        found++;
      }
    }
    return found;
  }
}
