package io.wireroom.ingest.fulltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The meta tags of a page by name, whether it is written as name, property, itemprop or http-equiv.
 *
 * @see <a href="https://ogp.me/">Open Graph</a>
 * @see <a href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Highwire Press
 *     tags</a>
 */
final class MetaTags {
  private static final int MOST = 2_000;
  private static final int LONGEST = 5_000;

  private final Map<String, List<String>> contents = new HashMap<>();

  MetaTags(Document page) {
    page.getElementsByTag("meta").stream().limit(MOST).forEach(this::add);
  }

  /** The content of the first of these names that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = all(name);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }

  /** All contents of a name, in order. */
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  private void add(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty() || content.length() > LONGEST) {
      return;
    }
    for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
      // Some write several names into one
      for (String name : meta.attr(attribute).strip().split("\\s+")) {
        if (!name.isEmpty()) {
          contents.computeIfAbsent(key(name), first -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return key.startsWith("dc:") || key.startsWith("dcterms:") || key.startsWith("dcterm:")
        ? key.replace(':', '.').replace("dcterms.", "dc.").replace("dcterm.", "dc.")
        : key.replace("dcterms.", "dc.").replace("dcterm.", "dc.");
  }
}
