package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.LazyImages;
import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jspecify.annotations.Nullable;

/** Brings a page into a shape in which paragraphs are paragraphs. */
final class Preparation {
  private static final Set<String> NEVER_READ = Set.of("script", "style", "template", "noscript");

  private Preparation() {}

  /** Prepares the page in place. */
  static void prepare(Element page) {
    LazyImages.takeOutOfNoscript(page);
    Trees.keep(page, Preparation::isRead);
    page.getElementsByTag("font").forEach(font -> font.tagName("span"));
    breaksToParagraphs(page);
  }

  private static boolean isRead(Node node) {
    return !(node instanceof Comment
        || node instanceof XmlDeclaration
        || node instanceof DocumentType
        || NEVER_READ.contains(node.normalName()));
  }

  /** Two line breaks in a row are what some write instead of a paragraph. */
  private static void breaksToParagraphs(Element element) {
    for (Element child : element.children()) {
      breaksToParagraphs(child);
    }
    List<Node> children = element.childNodes();
    boolean doubled = false;
    for (int at = 0; at < children.size() && !doubled; at++) {
      doubled = children.get(at).nameIs("br") && isBreak(Trees.elementFrom(children, at + 1));
    }
    if (doubled) {
      element.appendChildren(withParagraphs(Trees.take(element)));
      if (element.nameIs("p")) {
        element.tagName("div");
      }
    }
  }

  private static List<Node> withParagraphs(List<Node> children) {
    List<Node> made = new ArrayList<>();
    int at = 0;
    while (at < children.size()) {
      Node child = children.get(at);
      if (!child.nameIs("br") || !isBreak(Trees.elementFrom(children, at + 1))) {
        made.add(child);
        at++;
        continue;
      }
      while (at < children.size()
          && (isBreak(children.get(at)) || Trees.isBlank(children.get(at)))) {
        at++;
      }
      List<Node> inside = new ArrayList<>();
      while (at < children.size()
          && Phrasing.isPhrasing(children.get(at))
          && !isDoubled(children, at)) {
        inside.add(children.get(at));
        at++;
      }
      made.add(paragraph(inside));
    }
    return made;
  }

  static Element paragraph(List<Node> inside) {
    int end = inside.size();
    while (end > 0 && (Trees.isBlank(inside.get(end - 1)) || isBreak(inside.get(end - 1)))) {
      end--;
    }
    Element paragraph = new Element("p");
    paragraph.appendChildren(inside.subList(0, end));
    return paragraph;
  }

  private static boolean isDoubled(List<Node> children, int at) {
    return isBreak(children.get(at)) && isBreak(Trees.elementFrom(children, at + 1));
  }

  private static boolean isBreak(@Nullable Node node) {
    return node != null && node.nameIs("br");
  }
}
