package io.wireroom.ingest.feed.markup;

import java.io.IOException;
import java.io.Reader;

/**
 * The part of a document that is looked at: as much as one tag needs, never all of it. {@code at}
 * is the next character, {@code end} is behind the last one that is here.
 */
final class CharacterWindow {
  /** In characters: most documents are small, and need not pay for large ones. */
  private static final int FIRST = 2 * 1024;

  /** Small enough for the cache next to the processor, which is what reads it again and again. */
  private static final int USUAL = 4 * 1024;

  /** A tag that is longer than this, in characters, is cut. */
  private static final int LONGEST = 1024 * 1024;

  private final Reader in;
  private boolean ended;
  char[] buffer = new char[FIRST];
  int at;
  int end;

  CharacterWindow(Reader in) {
    this.in = in;
  }

  /** Whether there is a character at {@code at}; reads on when need be. */
  boolean has() throws IOException {
    return at < end || more();
  }

  /** Whether this many characters are here from {@code at} on; reads on when need be. */
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Whether what comes next is this, letters in any case. */
  boolean startsWith(String upperCase) throws IOException {
    if (!has(upperCase.length())) {
      return false;
    }
    for (int index = 0; index < upperCase.length(); index++) {
      if (Character.toUpperCase(buffer[at + index]) != upperCase.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads on, and keeps what is there from {@code at} on; {@code at} becomes 0. False at the end of
   * the document, or when the longest tag is here already.
   */
  boolean more() throws IOException {
    if (ended || end - at >= LONGEST) {
      return false;
    }
    boolean full = end == buffer.length && (buffer.length < USUAL || end - at > end / 2);
    char[] to = full ? new char[2 * buffer.length] : buffer;
    System.arraycopy(buffer, at, to, 0, end - at);
    buffer = to;
    end -= at;
    at = 0;
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      ended = true;
      return false;
    }
    end += read;
    return true;
  }
}
