package io.wireroom.ingest.feed.markup;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the characters between tags. */
final class TextScanner {
  private static final int BRACKET = "&lt;".length();
  private static final int AMPERSAND = "&amp;".length();

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
      usual();
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
      int to = Characters.next(Characters.ODD_IN_SECTION, window.buffer, window.at, window.end);
      give(window.at, to);
      if (to == window.end) {
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

  /**
   * Reads plain text and the references that escaped HTML is full of. Those are shorter when
   * resolved, so the text is moved together where it is, and given in one piece.
   */
  private void usual() {
    char[] buffer = window.buffer;
    int end = window.end;
    int from = window.at;
    int at = Characters.next(Characters.ODD_IN_TEXT, buffer, from, end);
    int to = at;
    int length = at < end ? usualReference(buffer, at, end) : 0;
    while (length > 0) {
      buffer[to++] = length == AMPERSAND ? '&' : buffer[at + 1] == 'l' ? '<' : '>';
      at += length;
      int next = Characters.next(Characters.ODD_IN_TEXT, buffer, at, end);
      System.arraycopy(buffer, at, buffer, to, next - at);
      to += next - at;
      at = next;
      length = at < end ? usualReference(buffer, at, end) : 0;
    }
    give(from, to);
    window.at = at;
  }

  /** The length of the reference to an ampersand or a bracket that is here; 0 when none is. */
  private static int usualReference(char[] buffer, int at, int end) {
    if (end - at < AMPERSAND || buffer[at] != '&') {
      return 0;
    }
    if (buffer[at + 3] == ';') {
      char letter = buffer[at + 1];
      return buffer[at + 2] == 't' && (letter == 'l' || letter == 'g') ? BRACKET : 0;
    }
    boolean ampersand =
        buffer[at + 1] == 'a'
            && buffer[at + 2] == 'm'
            && buffer[at + 3] == 'p'
            && buffer[at + 4] == ';';
    return ampersand ? AMPERSAND : 0;
  }

  private void give(int from, int to) {
    if (to > from) {
      sink.text(window.buffer, from, to - from);
    }
    window.at = to;
  }

  private void reference() throws IOException {
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
