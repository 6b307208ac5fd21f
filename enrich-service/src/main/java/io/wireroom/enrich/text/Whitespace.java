package io.wireroom.enrich.text;

/**
 * Text as it is kept: runs of white space become one blank, what cannot be seen is left out, and
 * half a surrogate pair becomes the replacement character, so that UTF-8 carries every offset.
 */
final class Whitespace {
  private static final char REPLACEMENT = '\uFFFD';

  private Whitespace() {}

  static void append(String raw, StringBuilder out) {
    int first = out.length();
    boolean gap = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > ' ' && c < 0x7F) {
        if (gap && out.length() > first) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (invisible(c)) {
        continue;
      }
      if (gap && out.length() > first) {
        out.append(' ');
      }
      gap = false;
      if (Character.isHighSurrogate(c)
          && i + 1 < raw.length()
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        out.append(c).append(raw.charAt(++i));
      } else {
        out.append(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
  }

  static String tidy(CharSequence raw) {
    String text = raw.toString();
    if (isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    append(text, out);
    return out.toString();
  }

  /** Most paragraphs are. */
  private static boolean isTidy(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F) {
        gap = false;
      } else if (c == ' ' && !gap) {
        gap = true;
      } else if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || invisible(c)
          || Character.isSurrogate(c)) {
        return false;
      } else {
        gap = false;
      }
    }
    return !gap;
  }

  private static boolean invisible(char c) {
    if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
      return true;
    }
    return c == '\u00AD' // soft hyphen
        || (c >= '\u200B' && c <= '\u200F') // zero width, direction marks
        || (c >= '\u202A' && c <= '\u202E')
        || c == '\u2060'
        || c == '\uFEFF';
  }
}
