package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the make of a feed by its root element. */
final class FeedFormat {
  private static final Set<String> ANYWHERE =
      Set.of("rss", "rdf:RDF", "RDF", "channel", "atom:feed");

  private FeedFormat() {}

  /** Returns for example rss-2.0; null when it is no feed. */
  static @Nullable String of(String root, Attributes attributes) {
    return switch (root) {
      case "rss" ->
          declares(attributes, "wordpress.org/export")
              ? "wxr"
              : "rss-" + version(attributes.get("version", "2.0"));
      case "rdf:RDF", "RDF", "rdf:rdf", "rdf" ->
          declares(attributes, "/simple/0.9") ? "rss-0.90" : "rss-1.0";
      case "channel" -> {
        if (declares(attributes, "purl.org/net/rss1.1#")) {
          yield "rss-1.1";
        }
        yield attributes.getInAnyCase("href") == null ? "rss-2.0" : "cdf";
      }
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

  /** Whether it is a feed even when it stands inside of something else. */
  static boolean isFeedAnywhere(String name) {
    return ANYWHERE.contains(name);
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
