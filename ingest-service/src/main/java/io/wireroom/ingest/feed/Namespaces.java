package io.wireroom.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives every element one name, whatever prefix its publisher chose: {@code dc:creator}, {@code
 * atom:title}, {@code item}.
 */
final class Namespaces {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns#", "atom"),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("purl.org/atompub/tombstones/1.0", "at"));

  private final Map<String, String> prefixes = new HashMap<>();

  /** Takes what an element declares. */
  void declare(Map<String, String> attributes) {
    attributes.forEach(
        (name, uri) -> {
          if (name.startsWith("xmlns:")) {
            prefixes.put(name.substring(6), usual(uri, name.substring(6)));
          } else if (name.equals("xmlns") && !prefixes.containsKey("")) {
            // The root's default; deeper ones are for HTML inside content
            prefixes.put("", usual(uri, ""));
          }
        });
  }

  /** Unprefixed elements of this document are Atom's. */
  void unprefixedIsAtom() {
    prefixes.put("", "atom");
  }

  /** Returns the one name of an element; a prefix that nobody declared stands for itself. */
  String name(String written) {
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    String local = written.substring(colon + 1);
    String usual = prefixes.getOrDefault(prefix, prefix);
    return usual.isEmpty() ? local : usual + ":" + local;
  }

  private static String usual(String uri, String otherwise) {
    String key =
        uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/$", "");
    if (key.startsWith("prismstandard.org/namespaces")) {
      return "prism";
    }
    return USUAL.getOrDefault(key, otherwise);
  }
}
