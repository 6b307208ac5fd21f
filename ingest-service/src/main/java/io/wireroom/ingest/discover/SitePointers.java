package io.wireroom.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where feeds are when no page names them. */
final class SitePointers {
  private static final int MOST_SITEMAPS = 3;
  private static final int LONGEST_LINE = 2_000;
  private static final List<String> PATHS =
      List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json");

  private SitePointers() {}

  /**
   * Returns the news sitemaps that a robots.txt names.
   *
   * @see <a href="https://www.sitemaps.org/protocol.html#submit_robots">Sitemaps in robots.txt</a>
   */
  static List<Pointer> sitemaps(String robots) {
    List<Pointer> found = new ArrayList<>();
    for (String line : robots.split("\\R")) {
      String start = line.strip();
      if (line.length() > LONGEST_LINE || !start.regionMatches(true, 0, "sitemap:", 0, 8)) {
        continue;
      }
      String url = start.substring(8).strip();
      boolean news = url.toLowerCase(Locale.ROOT).contains("news");
      if (news && url.matches("https?://\\S+") && found.size() < MOST_SITEMAPS) {
        found.add(new Pointer(url, "", Pointer.SITEMAP, "robots.txt names it as a sitemap"));
      }
    }
    return found;
  }

  /** Returns where the feed of most sites is; first below the page that was asked. */
  static List<Pointer> wellKnown(URI site) {
    Set<String> urls = new LinkedHashSet<>();
    String path = site.getRawPath() == null ? "" : site.getRawPath().replaceFirst("/$", "");
    if (!path.isEmpty()) {
      urls.add(origin(site) + path + "/feed");
    }
    PATHS.forEach(known -> urls.add(origin(site) + known));
    return urls.stream()
        .map(url -> new Pointer(url, "", Pointer.GUESSED, "many sites have their feed there"))
        .toList();
  }

  static String origin(URI site) {
    return site.getScheme() + "://" + site.getRawAuthority();
  }
}
