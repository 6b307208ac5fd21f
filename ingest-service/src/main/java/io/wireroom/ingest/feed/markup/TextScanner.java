package io.wireroom.ingest.feed.markup;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the characters between tags. */
final class TextScanner {
  private static final char[] BRACKETS = {'<', '>'};

  private final CharacterWindow window;
  private final References references;
  private final MarkupSink sink;
  private final Mended mended;

  TextScanner(CharacterWindow window, References references, MarkupSink sink, Mended mended) {
    this.window = window;
    this.references = references;
    this.sink = sink;
    this.mended = mended;
  }

  /** Reads up to the next tag, or to the end of what is here. */
  void run() throws IOException {
    while (window.at < window.end) {
      plain();
      if (window.at == window.end || window.buffer[window.at] == '<') {
        return;
      }
      if (window.buffer[window.at] == '&') {
        reference();
      } else {
        odd();
      }
    }
  }

  /** Reads the rest of a CDATA section, in which neither tags nor references count. */
  void section() throws IOException {
    while (window.has()) {
      char[] buffer = window.buffer;
      int end = window.end;
      int to = window.at;
      while (to + 4 <= end && Characters.arePlainInSection(buffer, to)) {
        to += 4;
      }
      while (to < end && Characters.isPlainInSection(buffer[to])) {
        to++;
      }
      give(window.at, to);
      if (to == end) {
        continue;
      }
      if (window.buffer[to] != ']') {
        odd();
      } else if (window.startsWith("]]>")) {
        window.at += 3;
        return;
      } else {
        give(window.at, window.at + 1);
      }
    }
    mended.add("unclosed-section", "a CDATA section that ends with the document");
  }

  private void plain() {
    char[] buffer = window.buffer;
    int end = window.end;
    int to = window.at;
    while (to + 4 <= end && Characters.arePlain(buffer, to)) {
      to += 4;
    }
    while (to < end && Characters.isPlain(buffer[to])) {
      to++;
    }
    give(window.at, to);
  }

  private void give(int from, int to) {
    if (to > from) {
      sink.text(window.buffer, from, to - from);
    }
    window.at = to;
  }

  /** The two that escaped HTML is full of need no second look. */
  private boolean bracket() {
    char[] buffer = window.buffer;
    int at = window.at;
    if (window.end - at > 3 && buffer[at + 3] == ';' && buffer[at + 2] == 't') {
      char letter = buffer[at + 1];
      if (letter == 'l' || letter == 'g') {
        sink.text(BRACKETS, letter == 'l' ? 0 : 1, 1);
        window.at = at + 4;
        return true;
      }
    }
    return false;
  }

  private void reference() throws IOException {
    if (bracket()) {
      return;
    }
    window.has(References.LONGEST_NAME + 2);
    int from = window.at + 1;
    int to = from;
    int last = Math.min(window.end, from + References.LONGEST_NAME);
    while (to < last && isInReference(window.buffer[to])) {
      to++;
    }
    String meant = null;
    if (to < window.end && window.buffer[to] == ';') {
      meant = references.text(new String(window.buffer, from, to - from));
    }
    if (meant == null) {
      mended.add(
          "bare-ampersand",
          "before " + new String(window.buffer, from, Math.min(20, window.end - from)));
      give(window.at, from);
    } else {
      window.at = to + 1;
      sink.text(meant.toCharArray(), 0, meant.length());
    }
  }

  private static boolean isInReference(char c) {
    return c < 128
        && (Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '-' || c == '_');
  }

  /** A line end, half of a character, or what XML does not allow. */
  private void odd() throws IOException {
    char here = window.buffer[window.at];
    if (Character.isHighSurrogate(here)
        && window.has(2)
        && Character.isLowSurrogate(window.buffer[window.at + 1])) {
      give(window.at, window.at + 2);
      return;
    }
    String instead = instead(here);
    if (instead != null) {
      sink.text(instead.toCharArray(), 0, instead.length());
    }
    window.at++;
  }

  private @Nullable String instead(char here) throws IOException {
    if (here == '\r') {
      return window.has(2) && window.buffer[window.at + 1] == '\n' ? null : "\n";
    }
    if (here >= 0x80 && here < 0xa0) {
      return references.text("#" + (int) here);
    }
    if (here == 0x7f) {
      return "\u007f";
    }
    mended.add("control-character", "U+" + Integer.toHexString(here));
    return null;
  }
}
