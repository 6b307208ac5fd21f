package io.wireroom.ingest.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one name of an element, whatever prefix its publisher chose, and what may stand in it. */
final class ElementName {
  /** Fields whose value may be written as elements instead of text. */
  private static final Set<String> MARKUP =
      Set.of(
          "title",
          "description",
          "content:encoded",
          "content",
          "body",
          "fullitem",
          "abstract",
          "xhtml:body",
          "xhtml:div",
          "atom:title",
          "atom:summary",
          "atom:content",
          "atom:subtitle",
          "atom:rights",
          "atom:copyright",
          "atom:tagline",
          "atom:info");

  /** HTML that careless writers put into fields of plain text; its words count. */
  private static final Set<String> NAKED_MARKUP =
      Set.of("p", "b", "i", "a", "em", "strong", "span", "div", "u", "sub", "sup", "font");

  /** Elements that only hold fields. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "rss",
          "rdf:RDF",
          "RDF",
          "channel",
          "items",
          "atom:feed",
          "atom:author",
          "atom:contributor",
          "itunes:owner",
          "image",
          "skipHours",
          "skipDays",
          "media:group",
          "media:community",
          "urlset",
          "news:news",
          "news:publication",
          "image:image",
          "video:video",
          "georss:where",
          "gml:Point",
          "gml:LineString",
          "gml:Polygon",
          "gml:exterior",
          "gml:LinearRing",
          "license:work");

  /** Containers whose name tells their fields apart from those around. */
  private static final Set<String> NAMED =
      Set.of(
          "atom:author",
          "atom:contributor",
          "image",
          "itunes:owner",
          "news:publication",
          "image:image",
          "video:video",
          "skipHours",
          "skipDays");

  /** Fields that an article has no place of its own for. */
  private static final Set<String> DETAILS =
      Stream.of(
              "comments dc:publisher dc:source dc:coverage news:publication/news:name news:access",
              "slash:comments slash:section slash:department thr:total wfw:commentRss"
                  + " wfw:commentRSS",
              "itunes:duration itunes:episode itunes:season itunes:explicit itunes:subtitle",
              "prism:publicationName prism:volume prism:number prism:issueName prism:url",
              "prism:startingPage prism:endingPage prism:pageRange prism:coverDate",
              "prism:coverDisplayDate prism:issueIdentifier prism:edition prism:copyright",
              "georss:point georss:line georss:polygon georss:box georss:featurename",
              "gml:pos gml:posList geo:lat geo:long",
              "media:credit media:copyright wp:post_id wp:post_type")
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** Elements of which nothing is wanted. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "atom:source",
          "textinput",
          "textInput",
          "cloud",
          "source",
          "schedule",
          "usage",
          "wp:comment",
          "wp:postmeta",
          "wp:author",
          "wp:category",
          "wp:tag",
          "wp:term",
          "media:comments",
          "media:rating");

  /** Elements that never stand inside the HTML of a field. */
  private static final Set<String> FIELDS =
      Set.of(
          "item",
          "channel",
          "pubDate",
          "guid",
          "description",
          "link",
          "author",
          "category",
          "enclosure",
          "comments",
          "atom:entry",
          "atom:id",
          "atom:link",
          "atom:updated",
          "atom:published",
          "atom:author",
          "atom:content",
          "atom:summary",
          "atom:category",
          "atom:rights");

  private static final Set<String> FIELD_PREFIXES =
      Set.of("dc", "dcterms", "content", "media", "itunes", "prism", "sy", "at", "rdf", "wp");

  /** Names that are met in most feeds, though their readers ask for them in other ways. */
  private static final Set<String> USUAL = Set.of("atom:name", "atom:email", "atom:uri");

  private static final Set<String> KNOWN =
      Stream.of(MARKUP, CONTAINERS, PASSED_OVER, FIELDS, DETAILS, Fact.names())
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, ElementName> READY = ready();

  /** The same by their prefix, which may be empty, and the rest. */
  private static final Map<String, Map<String, ElementName>> BY_PREFIX = byPrefix();

  private final String text;
  private final Fact.@Nullable Place place;
  private final EntryElement element;
  private final boolean known;
  private final boolean markup;
  private final boolean container;
  private final boolean passedOver;
  private final boolean naked;
  private final boolean endsOthers;
  private final boolean entry;
  private final boolean tombstone;
  private final boolean raw;
  private final boolean atom;
  private final boolean named;
  private final boolean detail;

  private ElementName(String text) {
    this.text = text;
    this.place = Fact.of(text);
    this.element = EntryElement.of(text);
    int colon = text.indexOf(':');
    this.known = KNOWN.contains(text);
    this.markup = MARKUP.contains(text);
    this.container = CONTAINERS.contains(text);
    this.passedOver = PASSED_OVER.contains(text);
    this.naked = NAKED_MARKUP.contains(text.substring(colon + 1));
    this.endsOthers =
        FIELDS.contains(text) || (colon > 0 && FIELD_PREFIXES.contains(text.substring(0, colon)));
    this.named = NAMED.contains(text);
    this.detail = DETAILS.contains(text);
    this.entry = text.equals("item") || text.equals("atom:entry") || text.equals("url");
    this.tombstone = text.equals(Entry.TOMBSTONE);
    this.raw = text.endsWith("body") || text.equals("xhtml:div");
    this.atom = text.startsWith("atom:");
  }

  /** Returns the name; the same object for the names that are usual. */
  static ElementName of(String text) {
    ElementName known = READY.get(text);
    return known == null ? new ElementName(text) : known;
  }

  /** The same of a name in two parts, of which the prefix may be empty. */
  static ElementName of(String prefix, String local) {
    ElementName known = BY_PREFIX.getOrDefault(prefix, Map.of()).get(local);
    return known == null ? of(prefix.isEmpty() ? local : prefix + ":" + local) : known;
  }

  /** The usual names that have a prefix, which may be empty, by the rest of them. */
  static Map<String, ElementName> ofPrefix(String prefix) {
    return BY_PREFIX.getOrDefault(prefix, Map.of());
  }

  private static Map<String, Map<String, ElementName>> byPrefix() {
    Map<String, Map<String, ElementName>> byPrefix = new HashMap<>();
    READY.forEach(
        (name, known) -> {
          int colon = name.indexOf(':');
          byPrefix
              .computeIfAbsent(name.substring(0, Math.max(0, colon)), none -> new HashMap<>())
              .put(name.substring(colon + 1), known);
        });
    return byPrefix;
  }

  private static Map<String, ElementName> ready() {
    Map<String, ElementName> ready = new HashMap<>();
    Stream.of(KNOWN, EntryElement.names(), USUAL)
        .flatMap(Collection::stream)
        .forEach(name -> ready.computeIfAbsent(name, ElementName::new));
    return ready;
  }

  /** Whether it is one of those that readers look for. */
  boolean isKnown() {
    return known;
  }

  /** Which fact of an entry it says; null when none. */
  Fact.@Nullable Place place() {
    return place;
  }

  /** How it is read in an entry. */
  EntryElement element() {
    return element;
  }

  /** For example {@code dc:creator}, {@code atom:title}, {@code item}. */
  String text() {
    return text;
  }

  /** Whether its value may be written as elements. */
  boolean isMarkup() {
    return markup;
  }

  boolean isContainer() {
    return container;
  }

  boolean isPassedOver() {
    return passedOver;
  }

  /** Whether it is HTML that stands in fields of plain text. */
  boolean isNakedMarkup() {
    return naked;
  }

  /** Whether it never stands inside HTML, so that it shows that a field was not closed. */
  boolean endsOthers() {
    return endsOthers;
  }

  /** Whether its name tells its fields apart from those around. */
  boolean isNamed() {
    return named;
  }

  /** Whether it is a fact that an article has no place of its own for. */
  boolean isDetail() {
    return detail;
  }

  boolean isEntry() {
    return entry;
  }

  /** Whether it stands for an entry that was deleted. */
  boolean isTombstone() {
    return tombstone;
  }

  /** Whether its text stands beside elements of HTML, and so is no HTML itself. */
  boolean isRaw() {
    return raw;
  }

  boolean isAtom() {
    return atom;
  }
}
