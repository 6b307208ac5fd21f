package io.wireroom.ingest.discover;

import io.wireroom.ingest.feed.Links;
import io.wireroom.ingest.fetch.LinkHeader;
import io.wireroom.ingest.fetch.WebLink;
import io.wireroom.ingest.fulltext.BoundedPage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says of its feeds: in its headers, in its head and, since many tools put them
 * there, in its body.
 *
 * @see <a href="https://blog.whatwg.org/feed-autodiscovery">Feed autodiscovery</a>
 */
final class PagePointers {
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/x-rss+xml",
          "application/x.atom+xml",
          "application/cdf",
          "text/rss+xml",
          "text/atom+xml",
          "text/rss");

  /** Types that other things have too: only with an address that looks like a feed's. */
  private static final Set<String> OTHER_TYPES =
      Set.of("application/xml", "text/xml", "application/json", "");

  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?i).*([/._=-](rss2?|atom|rdf|feeds?)([/?&=._-].*)?|\\.(rss|atom|rdf)|/feed\\.json|/index\\.xml)");

  private final Map<String, Pointer> pointers = new LinkedHashMap<>();
  private final String base;

  private PagePointers(String base) {
    this.base = base;
  }

  /**
   * Returns what points at feeds, each address once, declared ones first.
   *
   * @param html the page; empty when there is none
   * @param headers its Link headers
   */
  static Collection<Pointer> of(String html, List<String> headers, String url) {
    Document page = BoundedPage.parse(html, url);
    Element said = page.selectFirst("base[href]");
    String base = said == null ? null : Links.resolve(said.attr("href"), url);
    PagePointers found = new PagePointers(base == null ? url : base);
    for (WebLink link : LinkHeader.read(headers)) {
      if (link.relations().contains("alternate") || link.relations().contains("feed")) {
        found.declared(link.target(), link.type(), link.title(), "a Link header names it");
      }
    }
    for (Element link : page.select("link[href]")) {
      List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
      if (relations.contains("alternate") || relations.contains("feed")) {
        String type = link.attr("type").split(";")[0].strip().toLowerCase(Locale.ROOT);
        found.declared(
            link.attr("href"), type, link.attr("title"), "the page names it as its feed");
      }
    }
    for (Element link : page.select("a[href]")) {
      String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
      String words = link.text().strip();
      if (FEED_TYPES.contains(type)
          || FEED_ADDRESS.matcher("/" + link.attr("href")).matches()
          || words.matches("(?i)rss|atom|rss feeds?|feed|xml feed|json feed")) {
        found.add(link.attr("href"), words, Pointer.LINKED, "the page links to it");
      }
    }
    return found.pointers.values();
  }

  private void declared(String href, String type, String title, String why) {
    boolean feed =
        FEED_TYPES.contains(type)
            || (OTHER_TYPES.contains(type) && FEED_ADDRESS.matcher("/" + href).matches());
    if (feed) {
      add(href, title, Pointer.DECLARED, why);
    }
  }

  private void add(String href, String title, int rank, String why) {
    String web = href.strip();
    @Nullable String url =
        web.startsWith("feed://")
            ? "https" + web.substring(4)
            : Links.resolve(web.startsWith("feed:") ? web.substring(5) : web, base);
    if (url != null && !url.startsWith("#")) {
      int fragment = url.indexOf('#');
      String address = fragment < 0 ? url : url.substring(0, fragment);
      pointers.putIfAbsent(address, new Pointer(address, title.strip(), rank, why));
    }
  }
}
