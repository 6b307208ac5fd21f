package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a page once in reading order: leaves out what is hidden or furniture, makes
 * paragraphs of divs that are none other, and notes the elements that may vote.
 */
final class Pruning {
  private static final Set<String> FURNITURE_ROLES =
      Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> VOTING =
      Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
  private static final int LONGEST_BYLINE = 100;
  private static final int LONGEST_KICKER = 40;
  private static final double SAME_TITLE = 0.75;

  private final boolean strict;
  private final String title;
  private final List<Element> voters = new ArrayList<>();
  private boolean titleWanted = true;
  private boolean bylineWanted;
  private @Nullable String byline;

  /**
   * Prunes one page.
   *
   * @param strict whether what has names of furniture is left out
   * @param title the article's title: the heading that repeats it is no part of the body
   * @param bylineKnown whether the author is known already, so that none is looked for
   */
  Pruning(boolean strict, String title, boolean bylineKnown) {
    this.strict = strict;
    this.title = title;
    this.bylineWanted = !bylineKnown;
  }

  /** Prunes in place; returns the elements that vote, in order. */
  List<Element> prune(Element body) {
    visit(body, Place.OUTSIDE);
    return voters;
  }

  /** The author's line that was taken out of the page; null when none was found. */
  @Nullable String byline() {
    return byline;
  }

  /** Returns what stands in the place of the element now. */
  private Element visit(Element element, Place place) {
    Element now = element.nameIs("div") ? DivParagraphs.of(element) : element;
    if (VOTING.contains(now.normalName())) {
      voters.add(now);
    }
    Place inside = place.inside(now);
    List<Node> kept = new ArrayList<>();
    for (Node child : Trees.take(now)) {
      if (!(child instanceof Element inner)) {
        kept.add(child);
      } else if (repeatsTitle(inner)) {
        kept.removeIf(Pruning::isKicker);
      } else if (!isLeftOut(inner, inside)) {
        kept.add(visit(inner, inside));
      }
    }
    now.appendChildren(kept);
    return now;
  }

  private boolean isLeftOut(Element element, Place place) {
    return Visibility.isHidden(element)
        || isByline(element)
        || (strict && isFurniture(element, place))
        || (MAY_BE_EMPTY.contains(element.normalName()) && isEmpty(element));
  }

  private static boolean isFurniture(Element element, Place place) {
    if (FURNITURE_ROLES.contains(element.attr("role"))) {
      return true;
    }
    // A data table's cells and a program's lines have names of all kinds
    return Naming.isFurniture(element)
        && !place.inTable()
        && !place.inCode()
        && !element.nameIs("a");
  }

  private boolean isByline(Element element) {
    if (!bylineWanted) {
      return false;
    }
    boolean said =
        element.attr("rel").equals("author")
            || element.attr("itemprop").contains("author")
            || Naming.isByline(element);
    if (!said) {
      return false;
    }
    int length = Tally.of(element).length();
    if (length == 0 || length >= LONGEST_BYLINE) {
      return false;
    }
    Element name = element.selectFirst("[itemprop*=name]");
    byline = (name == null ? element : name).text();
    bylineWanted = false;
    return true;
  }

  private boolean repeatsTitle(Element element) {
    if (!titleWanted || !(element.nameIs("h1") || element.nameIs("h2"))) {
      return false;
    }
    boolean repeats = Similarity.of(title, element.text()) > SAME_TITLE;
    titleWanted = !repeats;
    return repeats;
  }

  /** A word or two above the title say what kind of article it is, or what it belongs to. */
  private static boolean isKicker(Node node) {
    return node instanceof Element element
        && element.text().length() <= LONGEST_KICKER
        && element.selectFirst("img") == null;
  }

  private static boolean isEmpty(Element element) {
    for (Node child : element.childNodes()) {
      if (!(Trees.isBlank(child) || child.nameIs("br") || child.nameIs("hr"))) {
        return false;
      }
    }
    return true;
  }

  /** Where an element stands: how far below a table, and whether in a program's text. */
  private record Place(int belowTable, boolean inCode) {
    static final Place OUTSIDE = new Place(Integer.MAX_VALUE, false);
    private static final int NEAR = 4;

    Place inside(Element parent) {
      int below = belowTable == Integer.MAX_VALUE ? belowTable : belowTable + 1;
      return new Place(parent.nameIs("table") ? 1 : below, inCode || parent.nameIs("code"));
    }

    boolean inTable() {
      return belowTable <= NEAR;
    }
  }
}
