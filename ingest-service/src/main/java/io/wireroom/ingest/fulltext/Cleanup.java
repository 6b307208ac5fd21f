package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.LazyImages;
import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Takes what is no article out of a gathered article. */
final class Cleanup {
  private static final Set<String> NEVER_ARTICLE = Set.of("footer", "link", "aside");
  private static final Set<String> EMBEDS = Set.of("object", "embed", "iframe");
  private static final Set<String> CONTROLS = Set.of("input", "textarea", "select", "button");
  private static final int LONG_FOR_SHARING = 500;

  private final boolean conditional;
  private final ToIntFunction<Element> weight;

  /**
   * Cleans with more or less caution.
   *
   * @param conditional whether what looks like furniture by its contents goes
   * @param weight what good and bad names count
   */
  Cleanup(boolean conditional, ToIntFunction<Element> weight) {
    this.conditional = conditional;
    this.weight = weight;
  }

  /** Cleans in place. */
  void clean(Element article) {
    DataTables.mark(article);
    LazyImages.restore(article);
    Asides.takeOut(article);
    clear(article, "form", "fieldset");
    Trees.keep(article, node -> !NEVER_ARTICLE.contains(node.normalName()));
    Trees.keep(article, node -> !isOtherEmbed(node));
    article.children().forEach(Cleanup::dropSharing);
    Trees.keep(article, node -> !CONTROLS.contains(node.normalName()));
    Trees.keep(article, node -> !isBadHeading(node));
    clear(article, "table", "ul", "div");
    article.getElementsByTag("h1").forEach(heading -> heading.tagName("h2"));
    dropEmptyParagraphs(article);
    dropBreaksBeforeParagraphs(article);
    article.getElementsByTag("table").forEach(Cleanup::unwrapSingleCell);
  }

  private void clear(Element article, String... tags) {
    if (conditional) {
      for (String tag : tags) {
        new Furniture(tag, weight).clear(article);
      }
    }
  }

  private static boolean isOtherEmbed(Node node) {
    return node instanceof Element element
        && EMBEDS.contains(element.normalName())
        && !Videos.isVideo(element);
  }

  private static void dropSharing(Element part) {
    Map<Element, Tally> tallies = tallies(part);
    Trees.keep(
        part,
        node ->
            !(node instanceof Element element
                && Naming.isSharing(element)
                && tally(tallies, element).length() < LONG_FOR_SHARING));
  }

  private boolean isBadHeading(Node node) {
    return node instanceof Element element
        && (element.nameIs("h1") || element.nameIs("h2"))
        && weight.applyAsInt(element) < 0;
  }

  private static void dropEmptyParagraphs(Element article) {
    Map<Element, Tally> tallies = tallies(article);
    Trees.keep(
        article,
        node ->
            !(node instanceof Element element
                && element.nameIs("p")
                && tally(tallies, element).isEmpty()));
  }

  private static Map<Element, Tally> tallies(Element root) {
    Map<Element, Tally> tallies = new IdentityHashMap<>();
    Tally.of(root, tallies::put);
    return tallies;
  }

  private static Tally tally(Map<Element, Tally> tallies, Element element) {
    return Objects.requireNonNull(tallies.get(element));
  }

  private static void dropBreaksBeforeParagraphs(Element element) {
    List<Node> children = element.childNodes();
    List<Node> kept = new ArrayList<>();
    for (int at = 0; at < children.size(); at++) {
      Node child = children.get(at);
      Element next = child.nameIs("br") ? Trees.elementFrom(children, at + 1) : null;
      if (next == null || !next.nameIs("p")) {
        kept.add(child);
      }
    }
    if (kept.size() < children.size()) {
      Trees.take(element);
      element.appendChildren(kept);
    }
    element.children().forEach(Cleanup::dropBreaksBeforeParagraphs);
  }

  /** A table of one cell is a box around a text. */
  private static void unwrapSingleCell(Element table) {
    Element body = only(table, "tbody");
    Element row = only(body == null ? table : body, "tr");
    Element cell = row == null ? null : only(row, "td");
    if (cell != null && table.parent() != null) {
      cell.tagName(cell.childNodes().stream().allMatch(Phrasing::isPhrasing) ? "p" : "div");
      table.replaceWith(cell);
    }
  }

  private static @Nullable Element only(Element parent, String tag) {
    return parent.childrenSize() == 1 && parent.child(0).nameIs(tag) && parent.ownText().isBlank()
        ? parent.child(0)
        : null;
  }
}
