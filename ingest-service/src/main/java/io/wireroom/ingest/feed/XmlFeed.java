package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.MarkupSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries out of the parts of an RSS, RDF, Atom or CDF document or a sitemap. It does not
 * rely on every element being closed: a field that begins inside another ends that one, and so does
 * an entry.
 */
final class XmlFeed implements MarkupSink {
  private final Consumer<Entry> entries;
  private final Namespaces namespaces = new Namespaces();
  private final Deque<ElementName> containers = new ArrayDeque<>();
  private final FeedFields feed;
  private final FieldText field;
  private @Nullable EntryFields entry;
  private @Nullable Person person;
  private int passedOver;
  private boolean rootSeen;

  XmlFeed(FeedFields feed, Consumer<Entry> entries) {
    this.feed = feed;
    this.entries = entries;
    this.field = new FieldText(feed.repairs());
  }

  @Override
  public void start(String written, Attributes attributes) {
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    ElementName within = field.name();
    if (attributes.size() > 0 && (within == null || !within.isMarkup())) {
      namespaces.declare(attributes);
    }
    if (!feed.isKnown()) {
      root(written, attributes);
      if (!feed.isKnown()) {
        return;
      }
    }
    ElementName name = namespaces.name(written, attributes);
    if (within != null) {
      if (within.isMarkup() && !(name.endsOthers() && field.isFlat())) {
        field.open(written, attributes);
        return;
      }
      if (name.isNakedMarkup()) {
        return;
      }
      if (within.text().equals("author") && Person.isPart(name.text())) {
        // RSS knows no parts of an author, but some write them as Atom does
        field.end();
        containers.push(within);
        person = new Person();
      }
    }
    begin(written, name, attributes);
  }

  private void begin(String written, ElementName name, Attributes attributes) {
    endField();
    if (name.isEntry() && feed.hasEntries(name.text()) && !isIn("image")) {
      endEntry();
      entry = new EntryFields(feed, attributes);
      feed.repairs().divert(entry.repairs());
    } else if (name.isTombstone()) {
      endEntry();
      entries.accept(EntryFields.deleted(feed, attributes));
    } else if (name.isPassedOver()) {
      passedOver = 1;
    } else if (name.isContainer()) {
      container(name, attributes);
    } else {
      field.begin(written, name, attributes);
    }
  }

  private void container(ElementName name, Attributes attributes) {
    containers.push(name);
    if (name.text().equals("atom:author") || name.text().equals("atom:contributor")) {
      person = new Person();
    } else if (entry == null) {
      feed.container(attributes);
    }
  }

  @Override
  public void text(char[] characters, int from, int length) {
    if (passedOver > 0) {
      return;
    }
    if (field.name() != null) {
      field.append(characters, from, length);
    } else if (person != null) {
      person.text(characters, from, length);
    }
  }

  @Override
  public void end(String written) {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    if (field.close(written)) {
      return;
    }
    if (field.name() != null && field.tag().equals(written)) {
      endField();
      return;
    }
    ElementName name = namespaces.name(written);
    if (name.isEntry() && entry != null) {
      endField();
      endEntry();
    } else if (!containers.isEmpty() && containers.peek().text().equals(name.text())) {
      endField();
      endPerson(name);
      containers.pop();
    }
  }

  /** The document has ended, as it should or not. */
  void finish() {
    endField();
    endEntry();
  }

  /** The root, or what is inside of one that is no feed. */
  private void root(String written, Attributes attributes) {
    namespaces.declareDefault(attributes);
    boolean atom = written.equals("feed") || (written.equals("entry") && !rootSeen);
    if (atom && !FeedFormat.isRss(attributes)) {
      namespaces.unprefixedIsAtom();
    }
    String name = namespaces.name(written).text();
    if (!rootSeen || FeedFormat.isFeedAnywhere(name)) {
      feed.root(name, attributes);
    }
    rootSeen = true;
  }

  private boolean isIn(String container) {
    return !containers.isEmpty() && containers.peek().text().equals(container);
  }

  private void endField() {
    ElementName ended = field.name();
    if (ended == null) {
      return;
    }
    Attributes attributes = field.attributes();
    String value = field.end();
    if (person != null) {
      person.set(ended.text(), value);
      return;
    }
    ElementName container = containers.peek();
    ElementName name =
        container != null && container.isNamed()
            ? ElementName.of(container.text() + "/" + ended.text())
            : ended;
    if (entry != null) {
      entry.set(name, attributes, value);
    } else {
      feed.set(name.text(), attributes, value);
    }
  }

  private void endPerson(ElementName container) {
    Person ended = person;
    if (ended != null && !container.text().equals("image")) {
      person = null;
      if (container.text().equals("atom:contributor")) {
        return;
      }
      if (entry != null) {
        entry.person(ended);
      } else {
        feed.person(ended);
      }
    }
  }

  private void endEntry() {
    EntryFields ended = entry;
    if (ended != null) {
      entry = null;
      feed.repairs().divert(null);
      Entry built = ended.build();
      if (built != null) {
        entries.accept(built);
      }
    }
  }
}
