package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives every element one name, whatever prefix its publisher chose: {@code dc:creator}, {@code
 * atom:title}, {@code item}.
 */
final class Namespaces {
  private static final int MOST_NAMES = 2_000;

  /** Most feeds have fewer, so that the table need not grow. */
  private static final int USUAL_NAMES = 32;

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns#", "atom"),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("purl.org/net/rss1.1#", ""),
          Map.entry("purl.org/rss/2.0", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("backend.userland.com/rss091", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("purl.org/rss/1.0/modules/rss091#", ""),
          Map.entry("www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("www.google.com/schemas/sitemap-video/1.1", "video"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("www.rssboard.org/media-rss", "media"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("www.georss.org/georss", "georss"),
          Map.entry("www.opengis.net/gml", "gml"),
          Map.entry("www.w3.org/2003/01/geo/wgs84_pos#", "geo"),
          Map.entry("wellformedweb.org/commentapi", "wfw"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("web.resource.org/cc", "cc"),
          Map.entry("backend.userland.com/creativecommonsrssmodule", "creativeCommons"),
          Map.entry("cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "creativeCommons"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("www.w3.org/2007/app", "app"),
          Map.entry("purl.org/atom/app#", "app"),
          Map.entry("purl.org/syndication/thread/1.0", "thr"),
          Map.entry("purl.org/syndication/history/1.0", "fh"),
          Map.entry("purl.org/atompub/tombstones/1.0", "at"));

  /** RSS's and CDF's own names by their lower case, since some write all in capitals. */
  private static final Map<String, String> ANY_CASE =
      Stream.of(
              "rss channel item title link description pubDate guid author category enclosure",
              "comments copyright language lastBuildDate managingEditor webMaster generator ttl",
              "image url textInput skipDays skipHours cloud source abstract logo schedule usage",
              "body fullitem urlset loc lastmod")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, ElementName> names = new HashMap<>(USUAL_NAMES);

  /** What names without a prefix are in this document, of those that are usual. */
  private Map<String, ElementName> unprefixed = ElementName.ofPrefix("");

  /** Takes what an element declares. */
  void declare(Attributes attributes) {
    for (int index = 0; index < attributes.size(); index++) {
      String name = attributes.name(index);
      if (name.startsWith("xmlns:")) {
        put(name.substring(6), usual(attributes.value(index), name.substring(6)));
      }
    }
  }

  /** Takes the default that the root declares; deeper ones are for their element alone. */
  void declareDefault(Attributes root) {
    put("", usual(root.get("xmlns", ""), ""));
  }

  /** Unprefixed elements of this document are Atom's. */
  void unprefixedIsAtom() {
    put("", "atom");
  }

  /** Returns the one name of an element that may declare a default of its own. */
  ElementName name(String written, Attributes attributes) {
    String own = attributes.size() == 0 ? null : attributes.get("xmlns");
    if (own != null && written.indexOf(':') < 0) {
      ElementName name = ElementName.of(usual(own, "") + ":" + written);
      if ((name.isKnown() && !name.isContainer()) || name.isTombstone()) {
        return name;
      }
    }
    return name(written);
  }

  /** Returns the one name of an element; a prefix that nobody declared stands for itself. */
  ElementName name(String written) {
    ElementName usual = unprefixed.get(written);
    if (usual != null) {
      return usual;
    }
    ElementName known = names.get(written);
    if (known != null) {
      return known;
    }
    ElementName name = named(written);
    if (names.size() < MOST_NAMES) {
      names.put(written, name);
    }
    return name;
  }

  private ElementName named(String written) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1);
    String usual = prefixes.getOrDefault(prefix, prefix);
    ElementName name = ElementName.of(usual, local);
    return usual.isEmpty() && !name.isKnown()
        ? ElementName.of(ANY_CASE.getOrDefault(local.toLowerCase(Locale.ROOT), local))
        : name;
  }

  private void put(String prefix, String usual) {
    if (prefixes.size() < MOST_NAMES && !usual.equals(prefixes.put(prefix, usual))) {
      names.clear();
      if (prefix.isEmpty()) {
        unprefixed = ElementName.ofPrefix(usual);
      }
    }
  }

  private static String usual(String uri, String otherwise) {
    String lower = uri.strip().toLowerCase(Locale.ROOT);
    int from = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
    int to = lower.endsWith("/") ? lower.length() - 1 : lower.length();
    String key = lower.substring(from, Math.max(from, to));
    if (key.startsWith("prismstandard.org/namespaces")) {
      return "prism";
    }
    if (key.startsWith("wordpress.org/export")) {
      return key.endsWith("excerpt") ? "excerpt" : "wp";
    }
    return USUAL.getOrDefault(key, otherwise);
  }
}
