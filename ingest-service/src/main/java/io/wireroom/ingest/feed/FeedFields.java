package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a feed while it is read. */
final class FeedFields {
  private static final int MOST = 200;
  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");

  private final Repairs repairs;
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Set<String> hours = new LinkedHashSet<>();
  private final Set<String> days = new LinkedHashSet<>();
  private @Nullable String format;
  private @Nullable String language;
  private @Nullable String link;
  private @Nullable String image;
  private @Nullable String base;
  private boolean baseSaid;

  FeedFields(@Nullable String documentUrl, Repairs repairs) {
    this.base = documentUrl;
    this.repairs = repairs;
  }

  Repairs repairs() {
    return repairs;
  }

  @Nullable String language() {
    return language;
  }

  /** What relative links are relative to: said, or the document's own address, or the site's. */
  @Nullable String base() {
    return base != null ? base : link;
  }

  /** Whether the document itself says what its links are relative to. */
  boolean saysBase() {
    return baseSaid;
  }

  boolean isKnown() {
    return format != null;
  }

  /** Whether elements of this name are entries in this make of feed. */
  boolean hasEntries(String name) {
    return name.equals("url") == "news-sitemap".equals(format);
  }

  /** Takes an element that may be the root of a feed. */
  void root(String name, Attributes attributes) {
    format = FeedFormat.of(name, attributes);
    if (format == null) {
      return;
    }
    String href = attributes.getInAnyCase("href");
    if ("cdf".equals(format)) {
      link = Links.resolve(href, base);
      keep("lastmod", attributes.getInAnyCase("lastmod"));
    }
  }

  void container(Attributes attributes) {
    String said = attributes.get("xml:base");
    if (said != null) {
      base = Links.base(said, base());
      baseSaid = true;
    }
    String tongue = attributes.get("xml:lang");
    if (tongue != null) {
      language = tongue;
    }
  }

  void set(String name, Attributes attributes, String text) {
    String value = text.strip();
    switch (name) {
      case "atom:title", "atom:subtitle", "atom:tagline", "atom:rights", "atom:copyright" ->
          keep(name, TextConstruct.html(attributes, value, base()));
      case "language", "dc:language" -> language = value;
      case "link" -> {
        String said = value.isEmpty() ? attributes.get("href", "") : value;
        link = said.isEmpty() ? link : Links.resolve(said, base);
      }
      case "atom:link" -> atomLink(attributes);
      case "image/url",
          "atom:logo",
          "atom:icon",
          "itunes:image",
          "logo",
          "media:thumbnail",
          "media:content" -> {
        String said = value.isEmpty() ? attributes.get("href", attributes.get("url", "")) : value;
        image = image == null ? Links.resolve(said, base()) : image;
      }
      case "category", "dc:subject" -> add(categories, value);
      case "atom:category" ->
          add(categories, attributes.get("label", attributes.get("term", value)));
      case "itunes:category" -> add(categories, attributes.get("text", value));
      case "itunes:keywords", "media:keywords" ->
          List.of(value.split(",")).forEach(word -> add(categories, word));
      case "managingEditor", "author", "dc:creator", "dc:author", "webMaster", "itunes:author" ->
          add(authors, Person.name(value));
      case "skipHours/hour" -> add(hours, value);
      case "skipDays/day" -> add(days, value);
      default -> keep(name, value);
    }
  }

  void person(Person person) {
    add(authors, person.known());
  }

  FeedReading reading() {
    String ttl = first.getOrDefault("ttl", "");
    return new FeedReading(
        Objects.requireNonNullElse(format, "unreadable"),
        new FeedHead(
            plain("atom:title", "title", "dc:title", "itunes:title"),
            plain(
                "atom:subtitle",
                "atom:tagline",
                "description",
                "dc:description",
                "abstract",
                "itunes:summary",
                "itunes:subtitle"),
            link,
            links,
            first.get("atom:id"),
            language,
            plain("copyright", "dc:rights", "atom:rights", "atom:copyright"),
            List.copyOf(authors),
            List.copyOf(categories),
            image,
            plain("generator", "atom:generator"),
            date("pubDate", "dc:date"),
            date("lastBuildDate", "atom:updated", "atom:modified", "lastmod", "dc:date"),
            !ttl.isEmpty() && MINUTES.matcher(ttl).matches() ? Integer.valueOf(ttl) : null,
            UpdateHints.read(
                first.get("sy:updatePeriod"), first.get("sy:updateFrequency"), hours, days)),
        repairs.all(),
        format == null ? "no feed of a known format" : null);
  }

  private void atomLink(Attributes attributes) {
    String href = Links.resolve(attributes.get("href", ""), base);
    String relation = attributes.get("rel", "alternate").strip().toLowerCase(Locale.ROOT);
    if (href != null && relation.equals("alternate")) {
      link = link == null ? href : link;
    } else if (href != null && links.size() < MOST) {
      links.putIfAbsent(relation, href);
    }
  }

  private void keep(String name, @Nullable String value) {
    if (value != null && !value.isBlank() && first.size() < MOST) {
      first.putIfAbsent(name, value);
    }
  }

  private static void add(Set<String> values, String html) {
    String text = PlainText.of(html);
    if (!text.isEmpty() && values.size() < MOST) {
      values.add(text);
    }
  }

  private @Nullable String plain(String... names) {
    for (String name : names) {
      String value = first.get(name);
      if (value != null) {
        return PlainText.of(value);
      }
    }
    return null;
  }

  private @Nullable DateReading date(String... names) {
    for (String name : names) {
      DateReading reading = DateReader.read(first.get(name)).orElse(null);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }
}
