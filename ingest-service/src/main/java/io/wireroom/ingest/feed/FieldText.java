package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.Mended;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of a field while it is read: text, or elements that are written out as HTML again. */
final class FieldText {
  /** More characters than any article has; the rest is left out. */
  private static final int LONGEST = 4_000_000;

  /** What is kept for the next field, in characters: most need no more. */
  private static final int KEPT = 1 << 16;

  private static final int FIRST = 1024;

  /** HTML elements that have no end. */
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "col", "embed");

  private final Mended mended;
  private char[] text = new char[0];
  private int length;

  /** All of it so far, while it came in one piece, as it mostly does. */
  private @Nullable String piece;

  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable ElementName name;
  private Attributes attributes = Attributes.NONE;
  private String tag = "";
  private boolean raw;

  FieldText(Mended mended) {
    this.mended = mended;
  }

  /** The field that is read; null when there is none. */
  @Nullable ElementName name() {
    return name;
  }

  /** The tag of the field, as written. */
  String tag() {
    return tag;
  }

  Attributes attributes() {
    return attributes;
  }

  void begin(String written, ElementName field, Attributes with) {
    tag = written;
    name = field;
    attributes = with;
    raw = field.isRaw() || (field.isAtom() && isXhtml(with));
  }

  /** Ends the field; gives its value. */
  String end() {
    while (!open.isEmpty()) {
      closeLast();
    }
    String value = piece == null ? new String(text, 0, length) : piece;
    name = null;
    piece = null;
    length = 0;
    if (text.length > KEPT) {
      text = new char[KEPT];
    }
    return value;
  }

  void append(char[] characters, int from, int count) {
    if (length > LONGEST) {
      mended.add("too-long", "more than " + LONGEST + " characters in one field");
    } else if (raw || !open.isEmpty()) {
      for (int index = from; index < from + count; index++) {
        escaped(characters[index]);
      }
    } else if (length == 0) {
      piece = new String(characters, from, count);
      length = count;
    } else {
      reserve(count);
      System.arraycopy(characters, from, text, length, count);
      length += count;
    }
  }

  /** Whether no element is open in it. */
  boolean isFlat() {
    return open.isEmpty();
  }

  /** An element begins in it. */
  void open(String written, Attributes with) {
    if (length > LONGEST) {
      return;
    }
    String tag = local(written);
    put("<");
    put(tag);
    for (int index = 0; index < with.size(); index++) {
      if (!with.name(index).startsWith("xmlns")) {
        put(" ");
        put(with.name(index));
        put("=\"");
        with.value(index).chars().forEach(c -> escaped((char) c));
        put("\"");
      }
    }
    put(">");
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
    put("</");
    put(local(open.pop()));
    put(">");
  }

  private void escaped(char c) {
    switch (c) {
      case '&' -> put("&amp;");
      case '<' -> put("&lt;");
      case '>' -> put("&gt;");
      case '"' -> put("&quot;");
      default -> {
        reserve(1);
        text[length++] = c;
      }
    }
  }

  private void put(String part) {
    reserve(part.length());
    part.getChars(0, part.length(), text, length);
    length += part.length();
  }

  private void reserve(int more) {
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(FIRST, Math.max(2 * text.length, length + more)));
    }
    if (piece != null) {
      piece.getChars(0, length, text, 0);
      piece = null;
    }
  }

  private static boolean isXhtml(Attributes attributes) {
    return attributes.size() > 0
        && ("xhtml".equals(attributes.get("type"))
            || ("xml".equals(attributes.get("mode"))
                && attributes.get("type", "").contains("html")));
  }

  private static String local(String written) {
    return written.substring(written.indexOf(':') + 1);
  }
}
