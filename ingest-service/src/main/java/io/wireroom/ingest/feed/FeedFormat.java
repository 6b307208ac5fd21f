package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names the make of a feed by its root element. */
final class FeedFormat {
  private FeedFormat() {}

  /** Returns for example rss-2.0; null when it is no feed. */
  static @Nullable String of(String root, Attributes attributes) {
    return switch (root) {
      case "rss" ->
          declares(attributes, "wordpress.org/export")
              ? "wxr"
              : "rss-" + version(attributes.get("version", "2.0"));
      case "rdf:RDF", "RDF" -> declares(attributes, "/simple/0.9") ? "rss-0.90" : "rss-1.0";
      case "Channel" -> "rss-1.1";
      case "channel" -> attributes.getInAnyCase("href") == null ? "rss-2.0" : "cdf";
      case "item" -> "rss-2.0";
      case "atom:feed" ->
          declares(attributes, "purl.org/atom/ns#")
                  || attributes.get("version", "").strip().startsWith("0.")
              ? "atom-0.3"
              : "atom-1.0";
      case "atom:entry" -> "atom-1.0";
      case "urlset" -> "news-sitemap";
      default -> null;
    };
  }

  /** Whether a root named feed says that it is RSS. */
  static boolean isRss(Attributes attributes) {
    return attributes.get("xmlns", "").toLowerCase(Locale.ROOT).contains("rss");
  }

  private static String version(String said) {
    String version = said.strip();
    return version.isEmpty() || version.length() > 20 ? "2.0" : version;
  }

  private static boolean declares(Attributes attributes, String part) {
    for (int index = 0; index < attributes.size(); index++) {
      if (attributes.name(index).startsWith("xmlns") && attributes.value(index).contains(part)) {
        return true;
      }
    }
    return false;
  }
}
