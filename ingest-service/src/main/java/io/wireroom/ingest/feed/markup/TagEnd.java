package io.wireroom.ingest.feed.markup;

import java.io.IOException;

/**
 * Finds where a tag ends: at its bracket, or before the next tag when it has none. A bracket inside
 * quotes is a part of the value, unless a tag follows it and the quotes were never closed.
 */
final class TagEnd {
  private TagEnd() {}

  /** Returns the index in the window; all of the tag is there then. */
  static int of(CharacterWindow window, Mended mended) throws IOException {
    char[] buffer = window.buffer;
    int end = window.end;
    int index = next(buffer, window.at, end);
    while (index < end && !isBracket(buffer[index])) {
      if (followsSign(buffer, index)) {
        char quote = buffer[index];
        do {
          index = next(buffer, index, end);
        } while (index < end && buffer[index] != quote && !isBracket(buffer[index]));
        if (index == end || buffer[index] != quote) {
          return patiently(window, mended);
        }
      }
      index = next(buffer, index, end);
    }
    return index < end && buffer[index] == '>' ? index : patiently(window, mended);
  }

  private static int next(char[] buffer, int after, int end) {
    return Characters.next(Characters.ENDS_TAG, buffer, after + 1, end);
  }

  private static boolean followsSign(char[] buffer, int quote) {
    int before = quote - 1;
    while (Characters.isSpace(buffer[before])) {
      before--;
    }
    return buffer[before] == '=';
  }

  private static boolean isBracket(char c) {
    return c == '<' || c == '>';
  }

  /** The same for a tag that is not here in whole, or odd. */
  private static int patiently(CharacterWindow window, Mended mended) throws IOException {
    int offset = 1;
    int quotedBracket = -1;
    boolean quotedTag = false;
    char quote = 0;
    char before = ' ';
    char[] buffer = window.buffer;
    int length = window.end - window.at;
    while (true) {
      if (offset == length) {
        if (!window.more()) {
          break;
        }
        buffer = window.buffer;
        length = window.end - window.at;
      }
      char here = buffer[window.at + offset];
      if (quote != 0) {
        if (here == quote) {
          quote = 0;
        } else if (here == '<' && quotedBracket > 0) {
          break;
        } else if (here == '<') {
          quotedTag = true;
        } else if (here == '>' && quotedBracket < 0 && !quotedTag) {
          quotedBracket = offset;
        }
      } else if (here == '>') {
        return window.at + offset;
      } else if (here == '<') {
        mended.add("unclosed-bracket", "a tag that another begins in");
        return window.at + offset;
      } else if ((here == '"' || here == '\'') && before == '=') {
        quote = here;
        quotedBracket = -1;
        quotedTag = false;
      }
      before = Characters.isSpace(here) ? before : here;
      offset++;
    }
    mended.add(
        quote == 0 ? "unclosed-bracket" : "unclosed-quote", "a tag that the document ends in");
    return window.at + (quote != 0 && quotedBracket > 0 ? quotedBracket : offset);
  }
}
