package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry of RSS, RDF, Atom, CDF or a sitemap while it is read. Where several
 * elements may say the same thing, the more exact one wins.
 */
final class EntryFields {
  private static final int MOST_FIELDS = 200;

  /** Fields that an article has no place of its own for. */
  private static final Set<String> DETAILS =
      Stream.of(
              "comments dc:publisher dc:source dc:coverage news:publication/news:name news:access",
              "slash:comments slash:section slash:department thr:total wfw:commentRss",
              "itunes:duration itunes:episode itunes:season itunes:explicit itunes:subtitle",
              "prism:publicationName prism:volume prism:number prism:issueName prism:url",
              "prism:startingPage prism:endingPage prism:pageRange prism:coverDate",
              "prism:coverDisplayDate prism:issueIdentifier prism:edition prism:copyright",
              "georss:point georss:featurename gml:pos geo:lat geo:long geo:Point/geo:lat",
              "geo:Point/geo:long media:credit media:copyright wp:post_id wp:post_type")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** Kinds of WordPress posts that are articles. */
  private static final Set<String> ARTICLES = Set.of("post", "page", "article", "news");

  private final FeedFields feed;
  private final EntryDraft draft = new EntryDraft();
  private final Map<String, String> first = new HashMap<>(32);
  private final @Nullable String base;
  private boolean permaLink = true;

  EntryFields(FeedFields feed, Attributes attributes) {
    this.feed = feed;
    String said = attributes.get("xml:base");
    this.base = said == null ? feed.base() : Links.resolve(said, feed.base());
    if (attributes.size() > 0) {
      keep("rdf:about", attributes.get("rdf:about", ""));
      keep("xml:lang", attributes.get("xml:lang", ""));
      // CDF says these of an item in attributes
      keep("link", attributes.get("HREF", attributes.get("href", "")));
      keep("lastmod", attributes.get("LASTMOD", attributes.get("lastmod", "")));
    }
    draft.base(base);
  }

  /** An entry that its publisher took back (RFC 6721). */
  static Entry deleted(FeedFields feed, Attributes attributes) {
    EntryDraft draft = new EntryDraft();
    return draft
        .ownId(attributes.get("ref"))
        .updated(draft.date("when", attributes.get("when")))
        .language(feed.language())
        .status(PublicationStatus.CANCELED)
        .build();
  }

  Repairs repairs() {
    return draft.repairs();
  }

  void set(String name, Attributes attributes, String raw) {
    switch (name) {
      case "link" -> {
        String link = raw.isBlank() ? attributes.get("href", "") : raw.strip();
        if (!link.isBlank() && attributes.get("rel", "alternate").equals("alternate")) {
          // Of several the last counts, as in other readers
          first.put("link", within(attributes, link));
        }
      }
      case "atom:link" -> atomLink(attributes, raw.strip());
      case "guid" -> {
        keep("guid", raw.strip());
        permaLink = !"false".equalsIgnoreCase(attributes.get("isPermaLink", "true").strip());
      }
      case "atom:content", "content" -> {
        if (attributes.get("src") == null) {
          keep("atom:content", TextConstruct.html(attributes, raw, base));
        }
      }
      case "atom:summary", "atom:title", "atom:rights", "atom:copyright" ->
          keep(name, TextConstruct.html(attributes, raw, base));
      case "title", "description", "content:encoded", "body", "xhtml:body", "abstract" ->
          keep(name, attributes.size() == 0 ? raw : TextConstruct.based(attributes, raw, base));
      case "author", "dc:creator", "atom:author", "dc:author" -> draft.author(Person.name(raw));
      case "category", "dc:subject", "prism:keyword", "prism:hasSubject" -> draft.category(raw);
      case "atom:category" -> draft.category(attributes.get("label", attributes.get("term", raw)));
      case "media:category" -> draft.category(attributes.get("label", raw));
      case "itunes:category" -> draft.category(attributes.get("text", raw));
      case "media:keywords", "itunes:keywords", "news:keywords" ->
          List.of(raw.split(",")).forEach(draft::category);
      case "enclosure" ->
          draft.media(
              attributes.get("url", attributes.get("href", raw)),
              attributes.get("type"),
              attributes.get("length"));
      case "media:content" ->
          draft.media(attributes.get("url"), mediaType(attributes), attributes.get("fileSize"));
      case "media:thumbnail" -> draft.media(attributes.get("url", raw), "image", null);
      case "itunes:image" -> draft.media(attributes.get("href", raw), "image", null);
      case "image/url", "image:image/image:loc", "video:video/video:thumbnail_loc" ->
          draft.media(raw, "image", null);
      case "video:video/video:content_loc" -> draft.media(raw, "video", null);
      case "prism:doi", "dc:identifier" -> draft.externalId(raw);
      case "prism:issn", "prism:eIssn" -> draft.externalId("issn", raw);
      case "cc:license", "creativeCommons:license" ->
          draft.detail("license", raw.isBlank() ? attributes.get("rdf:resource") : raw);
      default -> {
        keep(name, raw);
        if (DETAILS.contains(name)) {
          draft.detail(name, PlainText.of(raw));
        }
      }
    }
  }

  /** A person's element has ended. */
  void person(Person person) {
    draft.author(person.known());
  }

  /** Returns the entry; null when it is nothing that is published, such as a menu of WordPress. */
  @Nullable Entry build() {
    String type = first.get("wp:post_type");
    if (type != null && !ARTICLES.contains(type.strip().toLowerCase(Locale.ROOT))) {
      return null;
    }
    identity();
    texts();
    dates();
    if (!draft.hasAuthors()) {
      draft.author(Person.name(text(either("itunes:author", "media:credit"))));
    }
    String genre = either("prism:genre", "prism:section", "news:genres", "dc:type");
    return draft
        .language(
            or(
                either("dc:language", "language", "news:publication/news:language", "xml:lang"),
                feed.language()))
        .rights(either("dc:rights", "atom:rights", "atom:copyright", "copyright", "dcterms:rights"))
        .label("text".equalsIgnoreCase(genre) ? null : genre)
        .status(status())
        .build();
  }

  private void identity() {
    String guid = either("guid", "atom:id", "id", "rdf:about");
    draft.ownId(guid);
    draft.url(first.get("link"));
    if (draft.url() == null && permaLink && Links.isAbsolute(guid)) {
      draft.url(guid);
    }
    for (String other : List.of("loc", "feedburner:origLink", "comments")) {
      if (draft.url() == null) {
        draft.url(first.get(other));
      }
    }
  }

  private void texts() {
    draft
        .title(
            either("atom:title", "title", "dc:title", "media:title", "itunes:title", "news:title"))
        .summaryHtml(
            either(
                "description",
                "atom:summary",
                "dc:description",
                "abstract",
                "excerpt:encoded",
                "dcterms:abstract",
                "itunes:summary",
                "media:description"))
        .contentHtml(
            either(
                "content:encoded", "atom:content", "body", "xhtml:body", "xhtml:div", "fullitem"));
  }

  private void dates() {
    draft
        .published(
            date(
                "pubDate",
                "dc:date",
                "atom:published",
                "atom:issued",
                "dcterms:issued",
                "dcterms:created",
                "atom:created",
                "prism:publicationDate",
                "prism:coverDate",
                "news:publication_date",
                "wp:post_date_gmt"))
        .updated(
            date(
                "atom:updated",
                "atom:modified",
                "dcterms:modified",
                "prism:modificationDate",
                "wp:post_modified_gmt",
                "lastmod"))
        .embargoed("prism:embargoDate", first.get("prism:embargoDate"));
  }

  private PublicationStatus status() {
    if ("yes".equals(text(either("app:draft")).strip())) {
      return PublicationStatus.WITHHELD;
    }
    return PublicationStatus.of(first.get("wp:status"));
  }

  private void atomLink(Attributes attributes, String value) {
    String href = attributes.get("href", value);
    switch (attributes.get("rel", "alternate").toLowerCase(Locale.ROOT)) {
      case "alternate" -> keep("link", within(attributes, href));
      case "enclosure" -> draft.media(href, attributes.get("type"), attributes.get("length"));
      case "license" -> draft.detail("license", href);
      default -> {
        // self, replies, via … are not the article
      }
    }
  }

  private String within(Attributes attributes, String link) {
    String own = attributes.get("xml:base");
    String absolute = own == null ? null : Links.resolve(link, Links.resolve(own, base));
    return absolute == null ? link : absolute;
  }

  private static @Nullable String mediaType(Attributes attributes) {
    String type = attributes.get("type");
    return type == null ? attributes.get("medium") : type;
  }

  private @Nullable DateReading date(String... names) {
    for (String name : names) {
      String written = first.get(name);
      if (written != null) {
        // WordPress says in the name of the element that these are UTC
        boolean utc = name.endsWith("_gmt");
        DateReading reading =
            draft.date(name, utc ? written.strip().replace(' ', 'T') + "Z" : written);
        if (reading != null) {
          return reading;
        }
      }
    }
    return null;
  }

  private void keep(String name, String value) {
    if (!value.isBlank() && first.size() < MOST_FIELDS) {
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

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
