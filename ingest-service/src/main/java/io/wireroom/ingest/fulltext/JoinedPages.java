package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Joins the pages of one article. What every page repeats, such as a teaser, the lead picture or
 * the author's note, stands once.
 */
public final class JoinedPages {
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figcaption", "pre", "tr", "img");

  /** Shorter ones, such as a heading, may well come twice in one article. */
  private static final int LONG = 40;

  private final Set<String> seen = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  private JoinedPages() {}

  /** Returns the first page with the texts of all. */
  public static ArticlePage of(List<ArticlePage> pages) {
    ArticlePage first = pages.get(0);
    if (pages.size() == 1) {
      return first;
    }
    JoinedPages joined = new JoinedPages();
    Map<String, String> ids = new HashMap<>();
    for (ArticlePage page : pages) {
      joined.add(page.html());
      page.externalIds().forEach(ids::putIfAbsent);
    }
    String html = joined.html.toString();
    return first.withBody(html, BlockText.of(html), ids);
  }

  private void add(String page) {
    Document document = Jsoup.parseBodyFragment(page);
    document.outputSettings().prettyPrint(false);
    List<Element> blocks =
        document.body().getAllElements().stream()
            .filter(element -> BLOCKS.contains(element.normalName()))
            .toList();
    Set<Element> repeated = repeated(blocks);
    blocks.forEach(block -> seen.add(key(block)));
    Trees.keep(document.body(), node -> !(node instanceof Element e && repeated.contains(e)));
    if (!html.isEmpty()) {
      html.append('\n');
    }
    html.append(document.body().html().strip());
  }

  /** Long ones anywhere; short ones where the page begins or ends with repetitions. */
  private Set<Element> repeated(List<Element> blocks) {
    Set<Element> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    blocks.stream()
        .filter(block -> isSeen(block) && key(block).length() >= LONG)
        .forEach(repeated::add);
    List<Element> backwards = new ArrayList<>(blocks);
    Collections.reverse(backwards);
    blocks.stream().takeWhile(this::isSeen).forEach(repeated::add);
    backwards.stream().takeWhile(this::isSeen).forEach(repeated::add);
    return repeated;
  }

  private boolean isSeen(Element block) {
    return seen.contains(key(block));
  }

  private static String key(Element block) {
    String picture = block.nameIs("img") ? block.attr("src") : "";
    return block.normalName() + " " + picture + block.text();
  }
}
