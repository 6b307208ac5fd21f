package io.wireroom.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries out of the parts of an RSS, RDF or Atom document. It does not rely on every element
 * being closed: a field that begins inside another ends that one, and so does an entry.
 */
final class XmlFeed implements MarkupSink {
  /** Fields whose value may be written as elements instead of text. */
  private static final Set<String> MARKUP =
      Set.of(
          "title",
          "description",
          "content:encoded",
          "content",
          "body",
          "xhtml:body",
          "atom:title",
          "atom:summary",
          "atom:content",
          "atom:subtitle",
          "atom:rights",
          "atom:tagline");

  /** HTML that careless writers put into fields of plain text; its words count. */
  private static final Set<String> NAKED_MARKUP =
      Set.of("p", "b", "i", "a", "em", "strong", "span", "div", "u", "sub", "sup", "font");

  /** Elements that only hold fields. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "atom:author",
          "atom:contributor",
          "media:group",
          "channel",
          "rdf:RDF",
          "rss",
          "atom:feed",
          "RDF");

  /** Elements of which nothing is wanted. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "atom:source",
          "image",
          "textinput",
          "textInput",
          "items",
          "skipDays",
          "skipHours",
          "cloud",
          "source");

  /** Elements that never stand inside the HTML of a field. */
  private static final Set<String> FIELDS =
      Set.of(
          "item",
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
      Set.of("dc", "dcterms", "content", "media", "itunes", "prism", "sy", "at", "rdf");

  private final Consumer<Entry> entries;
  private final Namespaces namespaces = new Namespaces();
  private final Deque<String> containers = new ArrayDeque<>();
  private final FeedFields feed;
  private @Nullable EntryFields entry;
  private @Nullable Field field;
  private @Nullable String passingOver;
  private int passedDepth;
  private boolean rootSeen;

  private record Field(
      String name, Map<String, String> attributes, StringBuilder text, Deque<String> open) {}

  XmlFeed(FeedFields feed, Consumer<Entry> entries) {
    this.feed = feed;
    this.entries = entries;
  }

  @Override
  public void start(String written, Map<String, String> attributes) {
    if (passingOver != null) {
      passedDepth += written.equals(passingOver) ? 1 : 0;
      return;
    }
    if (field == null || !isMarkup(field)) {
      namespaces.declare(attributes);
    }
    if (!rootSeen) {
      root(written, attributes);
    }
    String name = namespaces.name(written);
    if (field != null && isMarkup(field) && !(endsOthers(name) && field.open().isEmpty())) {
      open(field, written, attributes);
      return;
    }
    if (field != null && NAKED_MARKUP.contains(written)) {
      return;
    }
    endField();
    if (name.equals("item") || name.equals("atom:entry")) {
      endEntry();
      entry = new EntryFields(feed, attributes);
    } else if (name.equals("at:deleted-entry")) {
      endEntry();
      entries.accept(EntryFields.deleted(feed, attributes));
    } else if (PASSED_OVER.contains(name)) {
      passingOver = written;
      passedDepth = 1;
    } else if (CONTAINERS.contains(name)) {
      containers.push(name);
      if (entry == null) {
        feed.container(attributes);
      }
    } else {
      field = new Field(name, attributes, new StringBuilder(), new ArrayDeque<>());
    }
  }

  @Override
  public void text(String text) {
    if (passingOver == null && field != null) {
      field.text().append(isRaw(field) ? escaped(text) : text);
    } else if (passingOver == null
        && containers.peek() != null
        && !text.isBlank()
        && entry != null) {
      // Atom 0.3 and careless writers put the name straight into the author
      entry.set(containers.peek(), Map.of(), text);
    }
  }

  @Override
  public void end(String written) {
    if (passingOver != null) {
      passedDepth -= written.equals(passingOver) ? 1 : 0;
      passingOver = passedDepth == 0 ? null : passingOver;
      return;
    }
    if (field != null && !field.open().isEmpty()) {
      if (field.open().contains(written)) {
        close(field, written);
        return;
      }
    }
    String name = namespaces.name(written);
    if (field != null && field.name().equals(name)) {
      endField();
    } else if (name.equals("item") || name.equals("atom:entry")) {
      endField();
      endEntry();
    } else if (containers.contains(name)) {
      endField();
      if (name.equals("atom:author") && entry != null) {
        entry.endPerson();
      }
      while (!containers.pop().equals(name)) {
        // What was not closed ends with what holds it
      }
    }
  }

  /** The document has ended, as it should or not. */
  void finish() {
    endField();
    endEntry();
  }

  /** Whether anything of a feed was seen. */
  boolean isFeed() {
    return rootSeen && feed.format() != null;
  }

  private void root(String written, Map<String, String> attributes) {
    rootSeen = true;
    if (written.equals("feed")
        && !attributes
            .getOrDefault("xmlns", "atom")
            .toLowerCase(java.util.Locale.ROOT)
            .contains("rss")) {
      namespaces.unprefixedIsAtom();
    }
    feed.root(namespaces.name(written), attributes);
  }

  private void endField() {
    Field ended = field;
    field = null;
    if (ended == null) {
      return;
    }
    while (!ended.open().isEmpty()) {
      close(ended, ended.open().peek());
    }
    String name = ended.name();
    if (containers.contains("atom:author") || containers.contains("atom:contributor")) {
      name = containers.peek() + "/" + name;
    }
    if (entry != null) {
      entry.set(name, ended.attributes(), ended.text().toString());
    } else {
      feed.set(name, ended.attributes(), ended.text().toString());
    }
  }

  private void endEntry() {
    if (entry != null) {
      entries.accept(entry.build());
      entry = null;
    }
  }

  private static boolean isMarkup(Field field) {
    return MARKUP.contains(field.name());
  }

  private static boolean isRaw(Field field) {
    return "xhtml".equals(field.attributes().get("type"))
        || (field.name().startsWith("atom:")
            && "xml".equals(field.attributes().get("mode"))
            && field.attributes().getOrDefault("type", "").contains("html"))
        || field.name().endsWith("body")
        || !field.open().isEmpty();
  }

  /**
   * Names that never stand inside the HTML of a field, so that they show that the field was not
   * closed.
   */
  private static boolean endsOthers(String name) {
    int colon = name.indexOf(':');
    return FIELDS.contains(name)
        || (colon > 0 && FIELD_PREFIXES.contains(name.substring(0, colon)));
  }

  private static void open(Field field, String written, Map<String, String> attributes) {
    String tag = tag(written);
    field.text().append('<').append(tag);
    attributes.forEach(
        (name, value) -> {
          if (!name.startsWith("xmlns")) {
            field
                .text()
                .append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"');
          }
        });
    field.text().append('>');
    field.open().push(written);
  }

  private static void close(Field field, String written) {
    String tag = field.open().pop();
    field.text().append("</").append(tag(tag)).append('>');
    while (!tag.equals(written) && !field.open().isEmpty()) {
      tag = field.open().pop();
      field.text().append("</").append(tag(tag)).append('>');
    }
  }

  private static String tag(String written) {
    return written.substring(written.indexOf(':') + 1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
