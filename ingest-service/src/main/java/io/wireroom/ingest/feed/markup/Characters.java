package io.wireroom.ingest.feed.markup;

/**
 * Kinds of characters, looked up and not worked out, since every character of a feed is looked at.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, production 2</a>
 */
final class Characters {
  /** It needs a second look in a text. */
  static final int ODD_IN_TEXT = 1;

  /** It needs a second look in a CDATA section. */
  static final int ODD_IN_SECTION = 2;

  /** It needs a second look in the value of an attribute. */
  static final int ODD_IN_VALUE = 4;

  /** It ends a name. */
  static final int ENDS_NAME = 8;

  /** A bracket or a quote, one of which ends each tag and value. */
  static final int ENDS_TAG = 16;

  private static final int STARTS_NAME = 32;
  private static final int SPACE = 64;

  /** One for every character there is, so that no index of it needs a check. */
  private static final byte[] KINDS = kinds();

  private Characters() {}

  /** Returns the index of the first character of a kind, or the end when there is none. */
  static int next(int kind, char[] text, int from, int end) {
    int at = from;
    for (int last = end - 3; at < last; at += 4) {
      int first = KINDS[text[at]];
      int second = KINDS[text[at + 1]];
      int third = KINDS[text[at + 2]];
      int fourth = KINDS[text[at + 3]];
      if (((first | second | third | fourth) & kind) != 0) {
        // Which of the four it is nobody can foresee, and so no processor its branches
        int beyondFirst = none(first & kind);
        int beyondSecond = beyondFirst & none(second & kind);
        return at + beyondFirst + beyondSecond + (beyondSecond & none(third & kind));
      }
    }
    while (at < end && (KINDS[text[at]] & kind) == 0) {
      at++;
    }
    return at;
  }

  /** 1 for 0, and 0 for what is positive. */
  private static int none(int kinds) {
    return (kinds - 1) >>> 31;
  }

  static boolean isInName(char c) {
    return (KINDS[c] & ENDS_NAME) == 0;
  }

  static boolean isNameStart(char c) {
    return (KINDS[c] & STARTS_NAME) != 0;
  }

  static boolean isSpace(char c) {
    return (KINDS[c] & SPACE) != 0;
  }

  static boolean isXml(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int code = 0; code < kinds.length; code++) {
      char c = (char) code;
      // A line end of another system is none of XML, and 0x7f to 0x9f may be windows-1252
      boolean odd = !isXml(code) || c == '\r' || (c >= 0x7f && c < 0xa0);
      boolean ascii = c < 128;
      kinds[code] =
          (byte)
              (kind(ODD_IN_TEXT, odd || c == '<' || c == '&')
                  | kind(ODD_IN_SECTION, odd || c == ']')
                  | kind(ODD_IN_VALUE, c < ' ' || c == '&')
                  | kind(
                      ENDS_NAME,
                      ascii
                          ? c <= ' ' || "/>=<\"'\u007f".indexOf(c) >= 0
                          : Character.isWhitespace(c))
                  | kind(ENDS_TAG, "<>\"'".indexOf(c) >= 0)
                  | kind(
                      STARTS_NAME,
                      (c >= 'a' && c <= 'z')
                          || (c >= 'A' && c <= 'Z')
                          || c == '_'
                          || c == ':'
                          || c >= 0xc0)
                  | kind(SPACE, " \n\t\r\f".indexOf(c) >= 0));
    }
    return kinds;
  }

  private static int kind(int kind, boolean is) {
    return is ? kind : 0;
  }
}
