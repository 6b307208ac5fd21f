package io.wireroom.ingest.feed.markup;

import java.io.IOException;

/** Reads one tag. */
final class TagScanner {
  private final CharacterWindow window;
  private final References references;
  private final Mended mended;
  private final Names names = new Names();
  private Name name = Name.NONE;
  private Attributes attributes = Attributes.NONE;
  private int at;
  private int end;

  TagScanner(CharacterWindow window, References references, Mended mended) {
    this.window = window;
    this.references = references;
    this.mended = mended;
  }

  Name name() {
    return name;
  }

  Attributes attributes() {
    return attributes;
  }

  /** Reads a start tag; true when it is an end tag as well. */
  boolean start() throws IOException {
    Name whole = names.whole(window.buffer, window.at + 1, window.end);
    attributes = Attributes.NONE;
    if (whole != null && window.buffer[window.at + 1 + whole.length()] == '>') {
      // Most tags are a name and no more
      name = whole;
      window.at += whole.length() + 2;
      return false;
    }
    end = TagEnd.of(window, mended);
    at = window.at + 1;
    name = whole == null ? names.of(window.buffer, at, end) : whole;
    at += name.length();
    return isClosedBehindAttributes();
  }

  private boolean isClosedBehindAttributes() {
    boolean closed = end > at && window.buffer[end - 1] == '/';
    int last = closed ? end - 1 : end;
    skip(last);
    while (at < last) {
      attribute(last);
      skip(last);
    }
    leave();
    return closed;
  }

  /**
   * Reads an end tag; gives its name.
   *
   * @param expected the name of the element that is open, since it mostly is that one
   */
  Name end(Name expected) throws IOException {
    int from = window.at + 2;
    int close = from + expected.length();
    if (close < window.end && window.buffer[close] == '>' && expected.isAt(window.buffer, from)) {
      window.at = close + 1;
      return expected;
    }
    end = TagEnd.of(window, mended);
    Name ended = names.of(window.buffer, Math.min(window.at + 2, end), end);
    leave();
    return ended;
  }

  private void leave() {
    boolean bracket = end < window.end && window.buffer[end] == '>';
    window.at = bracket ? end + 1 : end;
  }

  private void skip(int last) {
    while (at < last && (Characters.isSpace(window.buffer[at]) || window.buffer[at] == '/')) {
      at++;
    }
  }

  private void attribute(int last) {
    if (!Characters.isInName(window.buffer[at])) {
      // A quote or sign that belongs to nothing
      mended.add("attribute-syntax", "<" + name.text() + "> has a stray " + window.buffer[at]);
      at++;
      return;
    }
    String key = names.of(window.buffer, at, last).text();
    at += key.length();
    skip(last);
    String value = "";
    if (at < last && window.buffer[at] == '=') {
      at++;
      skip(last);
      value = value(key, last);
    } else {
      mended.add("attribute-syntax", key + " of <" + name.text() + "> has no value");
    }
    if (attributes.size() == 0) {
      attributes = new Attributes();
    }
    if (!attributes.add(key, value)) {
      mended.add("repeated-attribute", key + " of <" + name.text() + ">");
    }
  }

  private String value(String key, int last) {
    char quote = at < last ? window.buffer[at] : 0;
    if (quote == '"' || quote == '\'') {
      int from = ++at;
      while (at < last && window.buffer[at] != quote) {
        at++;
      }
      String value = resolved(from, at);
      at = Math.min(at + 1, last);
      return value;
    }
    mended.add("attribute-syntax", key + " of <" + name.text() + "> has no quotes");
    int from = at;
    while (at < last && !Characters.isSpace(window.buffer[at])) {
      at++;
    }
    return resolved(from, at);
  }

  private String resolved(int from, int to) {
    if (Characters.next(Characters.ODD_IN_VALUE, window.buffer, from, to) == to) {
      return new String(window.buffer, from, to - from);
    }
    StringBuilder value = new StringBuilder(to - from);
    int index = from;
    while (index < to) {
      char here = window.buffer[index];
      int semicolon = here == '&' ? semicolon(index, to) : -1;
      String meant =
          semicolon < 0
              ? null
              : references.text(new String(window.buffer, index + 1, semicolon - index - 1));
      if (meant != null) {
        value.append(meant);
        index = semicolon + 1;
        continue;
      }
      if (here == '&') {
        mended.add("bare-ampersand", "in <" + name.text() + ">");
      }
      if (here >= ' ') {
        value.append(here);
      } else if (Characters.isSpace(here)) {
        value.append(' ');
      } else {
        mended.add("control-character", "U+" + Integer.toHexString(here));
      }
      index++;
    }
    return value.toString();
  }

  private int semicolon(int from, int to) {
    int last = Math.min(to, from + References.LONGEST_NAME + 2);
    for (int index = from + 1; index < last; index++) {
      if (window.buffer[index] == ';') {
        return index;
      }
    }
    return -1;
  }
}
