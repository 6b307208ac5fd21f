package io.wireroom.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a tree that take time in proportion to its size: jsoup takes a child out of a list by
 * moving all that follow it, so lists of children are made anew instead.
 */
public final class Trees {
  private Trees() {}

  /** Takes all children off an element. */
  public static List<Node> take(Element parent) {
    List<Node> children = new ArrayList<>(parent.childNodes());
    parent.empty();
    return children;
  }

  /** Takes out everything below {@code root} that is not wanted, with what is in it. */
  public static void keep(Element root, Predicate<Node> wanted) {
    if (!root.childNodes().stream().allMatch(wanted)) {
      root.appendChildren(take(root).stream().filter(wanted).toList());
    }
    for (Node child : root.childNodes()) {
      if (child instanceof Element element) {
        keep(element, wanted);
      }
    }
  }

  /** Keeps the first nodes in reading order; returns how many more could have been kept. */
  public static int truncate(Element root, int most) {
    int left = most;
    int at = 0;
    for (Node child : root.childNodes()) {
      if (left == 0) {
        break;
      }
      left--;
      at++;
      if (child instanceof Element element) {
        left = truncate(element, left);
      }
    }
    if (at < root.childNodeSize()) {
      root.appendChildren(take(root).subList(0, at));
    }
    return left;
  }

  public static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  /** The first element at or after {@code index}, when nothing but white space is before it. */
  public static @Nullable Element elementFrom(List<Node> nodes, int index) {
    for (int at = index; at < nodes.size(); at++) {
      if (nodes.get(at) instanceof Element element) {
        return element;
      }
      if (!isBlank(nodes.get(at))) {
        return null;
      }
    }
    return null;
  }

  /** The next ancestors, nearest first, up to the body of the page and at most so many. */
  public static List<Element> ancestors(Element element, int most) {
    List<Element> ancestors = new ArrayList<>();
    Element ancestor = element.parent();
    while (ancestor != null && !isAboveBody(ancestor) && ancestors.size() < most) {
      ancestors.add(ancestor);
      ancestor = ancestor.parent();
    }
    return ancestors;
  }

  private static boolean isAboveBody(Element element) {
    return element instanceof Document || element.nameIs("html");
  }

  /** The ancestors below the body of the page, nearest first. */
  public static List<Element> ancestorsBelowBody(Element element) {
    return ancestors(element, Integer.MAX_VALUE).stream()
        .filter(ancestor -> !ancestor.nameIs("body"))
        .toList();
  }

  /** Whether one of the next ancestors has that tag. */
  public static boolean isWithin(Element element, String tag, int levels) {
    return ancestors(element, levels).stream().anyMatch(ancestor -> ancestor.nameIs(tag));
  }
}
