package io.wireroom.ingest.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a feed while it is read. */
final class FeedFields {
  private final Repairs repairs;
  private @Nullable String format;
  private @Nullable String title;
  private @Nullable String language;
  private @Nullable String rights;
  private @Nullable String link;
  private @Nullable String base;

  FeedFields(@Nullable String documentUrl, Repairs repairs) {
    this.base = documentUrl;
    this.repairs = repairs;
  }

  Repairs repairs() {
    return repairs;
  }

  @Nullable String format() {
    return format;
  }

  @Nullable String language() {
    return language;
  }

  /** What relative links are relative to: said, or the document's own address, or the site's. */
  @Nullable String base() {
    return base != null ? base : link;
  }

  void root(String name, Map<String, String> attributes) {
    format =
        switch (name) {
          case "rss" -> "rss-" + attributes.getOrDefault("version", "2.0").strip();
          case "rdf:RDF", "RDF" ->
              attributes.values().stream().anyMatch(uri -> uri.contains("/simple/0.9"))
                  ? "rss-0.90"
                  : "rss-1.0";
          case "atom:feed" ->
              attributes.values().stream().anyMatch(uri -> uri.contains("purl.org/atom/ns#"))
                  ? "atom-0.3"
                  : "atom-1.0";
          case "atom:entry" -> "atom-1.0";
          case "channel", "item" -> "rss-2.0";
          default -> null;
        };
  }

  void container(Map<String, String> attributes) {
    String said = attributes.get("xml:base");
    if (said != null) {
      base = Links.resolve(said, base());
    }
    String tongue = attributes.get("xml:lang");
    if (tongue != null) {
      language = tongue;
    }
  }

  void set(String name, Map<String, String> attributes, String text) {
    String value = text.strip();
    switch (name) {
      case "atom:title" ->
          title = title == null ? PlainText.of(TextConstruct.html(attributes, value)) : title;
      case "title", "dc:title" -> title = title == null ? PlainText.of(value) : title;
      case "language", "dc:language" -> language = value;
      case "copyright", "dc:rights", "atom:rights" -> rights = PlainText.of(value);
      case "link" -> link = value.isEmpty() ? link : Links.resolve(value, base);
      case "atom:link" -> {
        if (List.of("", "alternate").contains(attributes.getOrDefault("rel", ""))) {
          link = Links.resolve(attributes.getOrDefault("href", ""), base);
        }
      }
      default -> {
        // Nothing that an article needs
      }
    }
  }

  FeedReading reading() {
    return new FeedReading(
        Objects.requireNonNullElse(format, "unreadable"),
        title,
        language,
        rights,
        repairs.all(),
        null);
  }
}
