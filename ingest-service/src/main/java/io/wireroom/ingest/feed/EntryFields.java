package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entry of RSS, RDF, Atom, CDF or a sitemap while it is read. Where several
 * elements may say the same thing, the more exact one wins.
 */
final class EntryFields {
  private static final int LONGEST_DETAIL = 2_000;

  /** Kinds of WordPress posts that are articles. */
  private static final Set<String> ARTICLES = Set.of("post", "page", "article", "news");

  private static final Fact.@Nullable Place ABOUT = Fact.of("rdf:about");
  private static final Fact.@Nullable Place TONGUE = Fact.of("xml:lang");
  private static final Fact.@Nullable Place MODIFIED = Fact.of("lastmod");
  private static final Fact.@Nullable Place CONTENT = Fact.of("atom:content");
  private static final Fact.Place LAST_LINK = new Fact.Place(Fact.LINK, 0);

  private final FeedFields feed;
  private final EntryDraft draft = new EntryDraft();
  private final FactSheet facts = new FactSheet();
  private final EntryLocation base;
  private @Nullable DateReading published;
  private @Nullable DateReading updated;
  private boolean permaLink = true;

  EntryFields(FeedFields feed, Attributes attributes) {
    this.feed = feed;
    this.base = EntryLocation.of(feed, attributes);
    if (attributes.size() > 0) {
      facts.keep(ABOUT, attributes.get("rdf:about"));
      facts.keep(TONGUE, attributes.get("xml:lang"));
      // CDF says these of an item in attributes
      facts.keep(LAST_LINK, attributes.getInAnyCase("href"));
      date(MODIFIED, "lastmod", attributes.getInAnyCase("lastmod"));
    }
    draft.base(base.url());
  }

  /** An entry that its publisher took back (RFC 6721). */
  static Entry deleted(FeedFields feed, Attributes attributes) {
    EntryDraft draft = new EntryDraft();
    return draft
        .ownId(attributes.get("ref"))
        .updated(draft.date("when", attributes.get("when")))
        .language(feed.language())
        .status(PublicationStatus.CANCELED)
        .detail(Entry.TOMBSTONE, "yes")
        .build();
  }

  Repairs repairs() {
    return draft.repairs();
  }

  void set(ElementName name, Attributes attributes, String raw) {
    switch (name.element()) {
      case LINK -> {
        String link = raw.isBlank() ? attributes.get("href", "") : raw.strip();
        if (!link.isBlank() && attributes.get("rel", "alternate").equals("alternate")) {
          // Of several the last counts, as in other readers
          facts.put(LAST_LINK, base.within(attributes, link));
        }
      }
      case ATOM_LINK -> atomLink(attributes, raw.strip());
      case ATOM_ID -> facts.keep(name.place(), base.identifier(attributes, raw));
      case GUID -> {
        facts.keep(name.place(), raw);
        permaLink = !"false".equalsIgnoreCase(attributes.get("isPermaLink", "true").strip());
      }
      case CONTENT -> {
        facts.keep(TONGUE, attributes.get("xml:lang"));
        if (attributes.get("src") == null) {
          facts.keep(CONTENT, TextConstruct.html(attributes, raw, base.url()));
        }
      }
      case ATOM_TEXT -> facts.keep(name.place(), TextConstruct.html(attributes, raw, base.url()));
      case TEXT ->
          facts.keep(
              name.place(),
              attributes.size() == 0 ? raw : TextConstruct.based(attributes, raw, base.url()));
      case PERSON -> draft.author(Person.name(raw));
      case CATEGORY -> draft.category(raw);
      case ATOM_CATEGORY -> draft.category(attributes.get("label", attributes.get("term", raw)));
      case MEDIA_CATEGORY -> draft.category(attributes.get("label", raw));
      case ITUNES_CATEGORY -> draft.category(attributes.get("text", raw));
      case KEYWORDS -> List.of(raw.split(",")).forEach(draft::category);
      case ENCLOSURE ->
          draft.media(
              attributes.get("url", attributes.get("href", raw)),
              attributes.get("type"),
              attributes.get("length"));
      case MEDIA_CONTENT ->
          draft.media(attributes.get("url"), mediaType(attributes), attributes.get("fileSize"));
      case THUMBNAIL -> draft.media(attributes.get("url", raw), "image", null);
      case ITUNES_IMAGE -> draft.media(attributes.get("href", raw), "image", null);
      case IMAGE -> draft.media(raw, "image", null);
      case VIDEO -> draft.media(raw, "video", null);
      case IDENTIFIER -> draft.externalId(raw);
      case ISSN -> draft.externalId("issn", raw);
      case LICENSE ->
          draft.detail(
              "license",
              base.absolute(attributes, raw.isBlank() ? attributes.get("rdf:resource", "") : raw));
      case COMMENTS -> {
        facts.keep(name.place(), raw);
        draft.detail(name.text(), base.absolute(attributes, raw));
      }
      case EMBARGO -> draft.embargoed(name.text(), raw);
      case OTHER -> other(name, raw);
    }
  }

  private void other(ElementName name, String raw) {
    Fact.Place place = name.place();
    if (place != null && (place.fact() == Fact.PUBLISHED || place.fact() == Fact.UPDATED)) {
      date(place, name.text(), raw);
    } else {
      facts.keep(place, raw);
    }
    if (name.isDetail() && raw.length() <= LONGEST_DETAIL) {
      draft.detail(name.text(), PlainText.of(raw));
    }
  }

  /** A person's element has ended. */
  void person(Person person) {
    draft.author(person.known());
  }

  /** Returns the entry; null when it is nothing that is published, such as a menu of WordPress. */
  @Nullable Entry build() {
    String kind = facts.get(Fact.KIND);
    if (kind != null && !ARTICLES.contains(kind.strip().toLowerCase(Locale.ROOT))) {
      return null;
    }
    identity();
    String author = facts.get(Fact.AUTHOR);
    if (!draft.hasAuthors() && author != null) {
      draft.author(Person.name(author));
    }
    String language = facts.get(Fact.LANGUAGE);
    String label = facts.get(Fact.LABEL);
    return draft
        .title(facts.get(Fact.TITLE))
        .summaryHtml(facts.get(Fact.SUMMARY))
        .contentHtml(facts.get(Fact.CONTENT))
        .published(published)
        .updated(updated)
        .language(language == null ? feed.language() : language)
        .rights(facts.get(Fact.RIGHTS))
        .label("text".equalsIgnoreCase(label) ? null : label)
        .status(status())
        .build();
  }

  private void identity() {
    String guid = facts.get(Fact.ID);
    String link = facts.get(Fact.LINK);
    draft.ownId(guid);
    boolean said = link != null && !facts.wants(LAST_LINK);
    if (said) {
      draft.url(link);
    }
    if (draft.url() == null && permaLink && Links.isAbsolute(guid)) {
      draft.url(guid);
    }
    if (draft.url() == null && !said) {
      draft.url(link);
    }
  }

  private PublicationStatus status() {
    String draftOf = facts.get(Fact.DRAFT);
    return draftOf != null && draftOf.strip().equals("yes")
        ? PublicationStatus.WITHHELD
        : PublicationStatus.of(facts.get(Fact.STATUS));
  }

  private void atomLink(Attributes attributes, String value) {
    String href = attributes.get("href", value);
    String relation = attributes.get("rel", "alternate");
    if (relation.equalsIgnoreCase("alternate")) {
      facts.keep(LAST_LINK, base.within(attributes, href));
    } else if (relation.equalsIgnoreCase("enclosure")) {
      draft.media(href, attributes.get("type"), attributes.get("length"));
    } else if (relation.equalsIgnoreCase("license")) {
      draft.detail("license", href);
    }
  }

  private static @Nullable String mediaType(Attributes attributes) {
    String type = attributes.get("type");
    return type == null ? attributes.get("medium") : type;
  }

  /** One that cannot be read leaves the place to those that are believed less. */
  private void date(Fact.@Nullable Place place, String name, @Nullable String written) {
    if (place == null || written == null || !facts.wants(place)) {
      return;
    }
    // WordPress says in the name of the element that these are UTC
    boolean utc = name.endsWith("_gmt");
    DateReading reading = draft.date(name, utc ? written.strip().replace(' ', 'T') + "Z" : written);
    if (reading != null) {
      facts.put(place, written);
      published = place.fact() == Fact.PUBLISHED ? reading : published;
      updated = place.fact() == Fact.UPDATED ? reading : updated;
    }
  }
}
