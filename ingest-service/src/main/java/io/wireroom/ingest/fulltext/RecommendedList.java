package io.wireroom.ingest.fulltext;

import io.wireroom.event.Recommended;
import io.wireroom.ingest.html.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The publisher's own list of what to read next, under the heading Recommended Reading. */
final class RecommendedList {
  private static final Pattern TITLE = Pattern.compile("(?i)\\s*recommended reading:?\\s*");
  private static final int LONGEST = 300;
  private static final int MOST = 50;

  private RecommendedList() {}

  /** Returns the list in order; empty when the page has none. */
  static List<Recommended> of(Document page) {
    for (Element title : page.select("h1, h2, h3, h4, h5, h6, p, strong, div")) {
      if (TITLE.matcher(title.ownText()).matches()) {
        List<Recommended> list = after(title);
        if (!list.isEmpty()) {
          return list;
        }
      }
    }
    return List.of();
  }

  private static List<Recommended> after(Element title) {
    List<Recommended> list = new ArrayList<>();
    Element sibling = title.nextElementSibling();
    while (sibling != null && list.size() < MOST && sibling.selectFirst("a[href]") != null) {
      for (Element link : sibling.getElementsByTag("a")) {
        String name = link.text().strip();
        if (!name.isEmpty() && name.length() <= LONGEST && list.size() < MOST) {
          list.add(new Recommended(name, source(link, name), address(link)));
        }
      }
      sibling = sibling.nextElementSibling();
    }
    return list;
  }

  /** What else stands in the item: the publication that it is from. */
  private static @Nullable String source(Element link, String name) {
    Element item = link.closest("li, p, div, td");
    if (item == null || item.getElementsByTag("a").size() != 1) {
      return null;
    }
    String rest = item.text().replace(name, "").strip();
    return rest.isEmpty() || rest.length() > LONGEST ? null : rest;
  }

  private static @Nullable String address(Element link) {
    return WebAddress.resolve(link.attr("href"), link.baseUri());
  }
}
