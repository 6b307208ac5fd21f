package io.wireroom.ingest.feed;

import io.wireroom.event.Media;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry while it is read. Where several elements may say the same thing, the
 * more exact one wins.
 */
final class EntryFields {
  private static final Pattern EMAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");
  private static final Pattern NAME_AND_EMAIL = Pattern.compile("([^<(]+?)\\s*[<(]\\S+@\\S+[>)]");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");

  private final FeedFields feed;
  private final Repairs repairs = new Repairs();
  private final @Nullable String base;
  private final Map<String, String> first = new LinkedHashMap<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Map<String, Media> media = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private boolean permaLink = true;
  private @Nullable String contentBase;
  private @Nullable String email;
  private int authorsBefore;

  EntryFields(FeedFields feed, Map<String, String> attributes) {
    this.feed = feed;
    String said = attributes.get("xml:base");
    this.base = said == null ? feed.base() : Links.resolve(said, feed.base());
    keep("rdf:about", attributes.getOrDefault("rdf:about", ""));
    keep("xml:lang", attributes.getOrDefault("xml:lang", ""));
  }

  /** An entry that its publisher took back (RFC 6721). */
  static Entry deleted(FeedFields feed, Map<String, String> attributes) {
    String when = attributes.get("when");
    return new Entry(
        attributes.get("ref"),
        null,
        null,
        "",
        null,
        null,
        List.of(),
        null,
        DateReader.read(when).orElse(null),
        List.of(),
        feed.language(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        true,
        List.of());
  }

  void set(String name, Map<String, String> attributes, String raw) {
    String value = raw.strip();
    switch (name) {
      case "link" -> {
        String link = value.isEmpty() ? attributes.getOrDefault("href", "") : value;
        if (!link.isBlank()) {
          // Of several the last counts, as in other readers
          first.put("link", link);
        }
      }
      case "atom:link" -> atomLink(attributes, value);
      case "guid" -> {
        keep("guid", value);
        permaLink =
            !"false".equalsIgnoreCase(attributes.getOrDefault("isPermaLink", "true").strip());
      }
      case "atom:content", "content" -> content(attributes, raw);
      case "atom:summary", "atom:title", "atom:rights" ->
          keep(name, TextConstruct.html(attributes, raw));
      case "author",
          "dc:creator",
          "itunes:author",
          "atom:author",
          "atom:author/atom:name",
          "dc:author" ->
          author(name, value);
      case "atom:author/atom:email" -> email = value;
      case "category", "dc:subject", "prism:keyword" -> category(value);
      case "atom:category" ->
          category(attributes.getOrDefault("label", attributes.getOrDefault("term", value)));
      case "media:keywords", "itunes:keywords" -> List.of(value.split(",")).forEach(this::category);
      case "enclosure" ->
          media(attributes.get("url"), attributes.get("type"), attributes.get("length"));
      case "media:content" ->
          media(attributes.get("url"), attributes.get("type"), attributes.get("fileSize"));
      case "media:thumbnail" -> media(attributes.get("url"), "image", null);
      case "prism:doi", "dc:identifier" -> identifier(value);
      case "prism:issn", "prism:eIssn" -> ids.putIfAbsent("issn", value);
      default -> keep(name, raw);
    }
  }

  /** A person's element has ended: who gave no name is known by the address. */
  void endPerson() {
    if (authors.size() == authorsBefore && email != null) {
      add(authors, PlainText.of(email));
    }
    authorsBefore = authors.size();
    email = null;
  }

  Entry build() {
    String guid = either("guid", "atom:id", "id", "rdf:about");
    String link = Links.resolve(first.get("link"), base);
    if (link == null && permaLink) {
      link = Links.resolve(either("guid", "rdf:about"), null);
    }
    if (link == null) {
      link = Links.resolve(either("feedburner:origLink", "comments"), null);
    }
    String title = PlainText.of(text(either("atom:title", "title", "dc:title", "media:title")));
    String summary =
        either(
            "description", "atom:summary", "dc:description", "itunes:summary", "media:description");
    String content = either("content:encoded", "atom:content", "body", "xhtml:body");
    identifier(text(guid));
    identifier(text(link));
    return new Entry(
        guid == null ? null : guid.strip(),
        link,
        contentBase == null ? base : contentBase,
        title,
        summary,
        content,
        List.copyOf(authors),
        date(
                "pubDate",
                "dc:date",
                "atom:published",
                "atom:issued",
                "dcterms:issued",
                "dcterms:created",
                "atom:created",
                "prism:publicationDate",
                "prism:coverDate")
            .orElse(null),
        date("atom:updated", "atom:modified", "dcterms:modified", "prism:modificationDate")
            .orElse(null),
        List.copyOf(categories),
        stripped(either("dc:language", "language", "xml:lang"))
            .or(() -> Optional.ofNullable(feed.language()))
            .orElse(null),
        stripped(either("dc:rights", "atom:rights", "copyright")).map(PlainText::of).orElse(null),
        stripped(either("prism:genre", "prism:section", "dc:type"))
            .map(PlainText::of)
            .filter(label -> !label.equalsIgnoreCase("text"))
            .orElse(null),
        null,
        List.of(),
        List.copyOf(media.values()),
        ids,
        false,
        repairs.all());
  }

  private void atomLink(Map<String, String> attributes, String value) {
    String href = attributes.getOrDefault("href", value);
    switch (attributes.getOrDefault("rel", "alternate").toLowerCase(Locale.ROOT)) {
      case "alternate" -> keep("link", href);
      case "enclosure" -> media(href, attributes.get("type"), attributes.get("length"));
      default -> {
        // self, replies, via … are not the article
      }
    }
  }

  private void content(Map<String, String> attributes, String raw) {
    if (attributes.containsKey("src")) {
      return;
    }
    String said = attributes.get("xml:base");
    contentBase = said == null ? contentBase : Links.resolve(said, base);
    keep("atom:content", TextConstruct.html(attributes, raw));
  }

  private void author(String name, String value) {
    if (name.startsWith("itunes") && !authors.isEmpty()) {
      return;
    }
    Matcher emailFirst = EMAIL_AND_NAME.matcher(value);
    Matcher nameFirst = NAME_AND_EMAIL.matcher(value);
    String person =
        emailFirst.matches()
            ? emailFirst.group(1)
            : nameFirst.matches() ? nameFirst.group(1) : value;
    add(authors, PlainText.of(person));
  }

  private void category(String value) {
    add(categories, PlainText.of(value));
  }

  private static void add(Set<String> values, String value) {
    if (!value.isEmpty()) {
      values.add(value);
    }
  }

  private void media(@Nullable String url, @Nullable String type, @Nullable String length) {
    String resolved = Links.resolve(url, base);
    if (resolved != null) {
      Long bytes =
          length != null && length.strip().matches("\\d{1,15}")
              ? Long.valueOf(length.strip())
              : null;
      media.putIfAbsent(resolved, new Media(resolved, type, bytes));
    }
  }

  private void identifier(String value) {
    Matcher doi = DOI.matcher(value.strip());
    if (doi.matches()) {
      ids.putIfAbsent("doi", doi.group(1).toLowerCase(Locale.ROOT));
    }
  }

  private Optional<DateReading> date(String... names) {
    for (String name : names) {
      String written = first.get(name);
      if (written != null) {
        Optional<DateReading> reading = DateReader.read(written);
        if (reading.isPresent()) {
          return reading;
        }
        repairs.add("unreadable-date", name + " " + written.strip());
      }
    }
    return Optional.empty();
  }

  private void keep(String name, String value) {
    if (!value.isBlank()) {
      first.putIfAbsent(name, value);
    }
  }

  private @Nullable String either(String... names) {
    for (String name : names) {
      String value = first.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Optional<String> stripped(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
