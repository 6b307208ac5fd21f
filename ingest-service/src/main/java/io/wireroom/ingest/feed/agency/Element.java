package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of a document, names without their prefixes. */
final class Element {
  private final String name;
  private final Attributes attributes;
  private final List<Object> content = new ArrayList<>(2);

  Element(String name, Attributes attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  void add(Element child) {
    content.add(child);
  }

  void add(String text) {
    content.add(text);
  }

  String name() {
    return name;
  }

  /** Returns an attribute by its name, with or without a prefix; null when there is none. */
  @Nullable String attribute(String local) {
    for (int index = 0; index < attributes.size(); index++) {
      String written = attributes.name(index);
      if (written.equals(local) || written.endsWith(":" + local)) {
        return attributes.value(index).strip();
      }
    }
    return null;
  }

  /** Whether an attribute has a value. */
  boolean says(String attribute, String value) {
    return value.equals(attribute(attribute));
  }

  /** Returns the first element down a path of names such as {@code head/docdata}. */
  Optional<Element> at(String path) {
    Element here = this;
    for (String step : path.split("/")) {
      Element next = null;
      for (Object child : here.content) {
        if (child instanceof Element element && element.name.equals(step)) {
          next = element;
          break;
        }
      }
      if (next == null) {
        return Optional.empty();
      }
      here = next;
    }
    return Optional.of(here);
  }

  /** Returns the elements that are right in this one. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    content.forEach(
        child -> {
          if (child instanceof Element element) {
            elements.add(element);
          }
        });
    return elements;
  }

  /** Returns all elements of a name anywhere below, in order. */
  List<Element> all(String wanted) {
    List<Element> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }

  /** Returns the first element of a name anywhere below. */
  Optional<Element> any(String wanted) {
    return all(wanted).stream().findFirst();
  }

  /** Returns the attribute of an element down a path; null when there is none. */
  @Nullable String attribute(String path, String local) {
    return at(path).map(element -> element.attribute(local)).orElse(null);
  }

  /** Returns the text down a path; null when there is none. */
  @Nullable String textAt(String path) {
    return at(path).map(Element::text).orElse(null);
  }

  /** Returns all text in it, on one line; null when it is blank. */
  @Nullable String text() {
    String line = rawText().replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** Returns all text in it with its lines. */
  String rawText() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  /** Gives each part of its content to one of the two. */
  void content(Consumer<Element> elements, Consumer<String> texts) {
    for (Object child : content) {
      if (child instanceof Element element) {
        elements.accept(element);
      } else {
        texts.accept((String) child);
      }
    }
  }

  private void append(StringBuilder text) {
    content(element -> element.append(text), text::append);
  }

  private void collect(String wanted, List<Element> found) {
    for (Object child : content) {
      if (child instanceof Element element) {
        if (element.name.equals(wanted)) {
          found.add(element);
        }
        element.collect(wanted, found);
      }
    }
  }
}
