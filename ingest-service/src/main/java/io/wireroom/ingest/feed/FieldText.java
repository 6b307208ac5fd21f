package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.Mended;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of a field while it is read: text, or elements that are written out as HTML again. */
final class FieldText {
  /** More characters than any article has; the rest is left out. */
  private static final int LONGEST = 4_000_000;

  /** HTML elements that have no end. */
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "col", "embed");

  private final Mended mended;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable ElementName name;
  private Attributes attributes = Attributes.NONE;
  private boolean raw;

  FieldText(Mended mended) {
    this.mended = mended;
  }

  /** The field that is read; null when there is none. */
  @Nullable ElementName name() {
    return name;
  }

  Attributes attributes() {
    return attributes;
  }

  void begin(ElementName field, Attributes with) {
    name = field;
    attributes = with;
    raw = isRaw(field.text(), with);
  }

  /** Ends the field; gives its value. */
  String end() {
    while (!open.isEmpty()) {
      closeLast();
    }
    String value = text.toString();
    name = null;
    if (text.capacity() > 1 << 16) {
      text.setLength(1 << 12);
      text.trimToSize();
    }
    text.setLength(0);
    return value;
  }

  void append(char[] characters, int from, int length) {
    if (text.length() > LONGEST) {
      mended.add("too-long", "more than " + LONGEST + " characters in one field");
    } else if (raw || !open.isEmpty()) {
      for (int index = from; index < from + length; index++) {
        escaped(characters[index]);
      }
    } else {
      text.append(characters, from, length);
    }
  }

  /** Whether no element is open in it. */
  boolean isFlat() {
    return open.isEmpty();
  }

  /** An element begins in it. */
  void open(String written, Attributes with) {
    if (text.length() > LONGEST) {
      return;
    }
    String tag = local(written);
    text.append('<').append(tag);
    for (int index = 0; index < with.size(); index++) {
      if (!with.name(index).startsWith("xmlns")) {
        text.append(' ').append(with.name(index)).append("=\"");
        with.value(index).chars().forEach(c -> escaped((char) c));
        text.append('"');
      }
    }
    text.append('>');
    if (!VOID.contains(tag)) {
      open.push(written);
    }
  }

  /** An element of it ends; false when it is none of those that are open. */
  boolean close(String written) {
    if (open.isEmpty() || !open.peek().equals(written)) {
      return false;
    }
    closeLast();
    return true;
  }

  private void closeLast() {
    text.append("</").append(local(open.pop())).append('>');
  }

  private void escaped(char c) {
    switch (c) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      default -> text.append(c);
    }
  }

  /** Whether its text stands beside elements of HTML, and so is no HTML itself. */
  private static boolean isRaw(String field, Attributes attributes) {
    if (field.endsWith("body") || field.equals("xhtml:div")) {
      return true;
    }
    return attributes.size() > 0
        && field.startsWith("atom:")
        && ("xhtml".equals(attributes.get("type"))
            || ("xml".equals(attributes.get("mode"))
                && attributes.get("type", "").contains("html")));
  }

  private static String local(String written) {
    return written.substring(written.indexOf(':') + 1);
  }
}
