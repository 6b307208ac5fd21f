package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Chooses the element that holds the article, and gathers what belongs to it from beside it. */
final class TopCandidate {
  private static final double CLOSE = 0.75;
  private static final int CLOSE_ONES = 3;
  private static final double SIBLING_SHARE = 0.2;
  private static final double LEAST_SIBLING = 10;
  private static final int LONG_PARAGRAPH = 80;
  private static final Set<String> STAY_AS_THEY_ARE =
      Set.of("div", "article", "section", "p", "ol", "ul");

  private final Scores scores;
  private final Element body;

  TopCandidate(Element body, Scores scores) {
    this.body = body;
    this.scores = scores;
  }

  /** Returns a new element with the article in it; takes it out of the page. */
  Element gather() {
    Element article = new Element("div");
    Element top = choose();
    if (top == null) {
      article.appendElement("div").appendChildren(Trees.take(body));
      return article;
    }
    Element parent = top.parent();
    double threshold = Math.max(LEAST_SIBLING, scores.of(top) * SIBLING_SHARE);
    List<Element> gathered = new ArrayList<>();
    for (Node child : Trees.take(parent == null ? body : parent)) {
      if (child instanceof Element sibling
          && (sibling == top || belongs(sibling, top, threshold))) {
        if (!STAY_AS_THEY_ARE.contains(sibling.normalName())) {
          sibling.tagName("div");
        }
        gathered.add(sibling);
      }
    }
    return article.appendChildren(gathered);
  }

  private @Nullable Element choose() {
    if (scores.best().isEmpty() || scores.best().get(0).nameIs("body")) {
      return null;
    }
    Element top = betterAncestor(sharedAncestor(scores.best().get(0)));
    for (Element parent : Trees.ancestorsBelowBody(top)) {
      if (parent.childrenSize() != 1) {
        break;
      }
      top = parent;
    }
    return top;
  }

  /** When several good candidates are of one house, the house is the article. */
  private Element sharedAncestor(Element top) {
    List<List<Element>> others =
        scores.best().stream()
            .skip(1)
            .filter(candidate -> scores.of(candidate) / scores.of(top) >= CLOSE)
            .map(Trees::ancestorsBelowBody)
            .toList();
    return Trees.ancestorsBelowBody(top).stream()
        .filter(
            ancestor ->
                others.stream().filter(ancestors -> ancestors.contains(ancestor)).count()
                    >= CLOSE_ONES)
        .findFirst()
        .orElse(top);
  }

  /** Scores fall from level to level; where one rises, more of the article is to be found there. */
  private Element betterAncestor(Element top) {
    double last = scores.of(top);
    double threshold = last / 3;
    for (Element parent : Trees.ancestorsBelowBody(top)) {
      if (!scores.has(parent)) {
        continue;
      }
      double score = scores.of(parent);
      if (score < threshold) {
        return top;
      }
      if (score > last) {
        return parent;
      }
      last = score;
    }
    return top;
  }

  private boolean belongs(Element sibling, Element top, double threshold) {
    boolean alike = !top.className().isEmpty() && sibling.className().equals(top.className());
    double bonus = alike ? scores.of(top) * SIBLING_SHARE : 0;
    if (scores.has(sibling) && scores.of(sibling) + bonus >= threshold) {
      return true;
    }
    Tally tally = scores.tally(sibling);
    if (!sibling.nameIs("p") || tally == null) {
      return false;
    }
    if (tally.length() > LONG_PARAGRAPH) {
      return tally.linkDensity() < 0.25;
    }
    return tally.length() > 0
        && tally.linkDensity() == 0
        && sibling.text().matches("(?s).*\\.( .*|$)");
  }
}
