package io.wireroom.ingest.feed.markup;

/**
 * Kinds of characters.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, production 2</a>
 */
final class Characters {
  private static final boolean[] PLAIN = new boolean[128];
  private static final boolean[] PLAIN_IN_SECTION = new boolean[128];
  private static final boolean[] IN_NAME = new boolean[128];

  static {
    for (int code = 0x20; code < 0x7f; code++) {
      PLAIN[code] = code != '<' && code != '&';
      PLAIN_IN_SECTION[code] = code != ']';
      IN_NAME[code] = code > ' ' && "/>=<\"'".indexOf(code) < 0;
    }
    PLAIN['\t'] = true;
    PLAIN['\n'] = true;
    PLAIN_IN_SECTION['\t'] = true;
    PLAIN_IN_SECTION['\n'] = true;
  }

  private Characters() {}

  /** Whether it needs no second look in a text. */
  static boolean isPlain(char c) {
    return c < 128 ? PLAIN[c] : c >= 0xa0 && (c < 0xd800 || (c >= 0xe000 && c < 0xfffe));
  }

  /**
   * Whether four at once are ASCII and need no second look; false may mean that one is not ASCII.
   */
  static boolean arePlain(char[] text, int at) {
    char a = text[at];
    char b = text[at + 1];
    char c = text[at + 2];
    char d = text[at + 3];
    return (a | b | c | d) < 128 && PLAIN[a] & PLAIN[b] & PLAIN[c] & PLAIN[d];
  }

  /** The same in a CDATA section. */
  static boolean arePlainInSection(char[] text, int at) {
    char a = text[at];
    char b = text[at + 1];
    char c = text[at + 2];
    char d = text[at + 3];
    return (a | b | c | d) < 128
        && PLAIN_IN_SECTION[a] & PLAIN_IN_SECTION[b] & PLAIN_IN_SECTION[c] & PLAIN_IN_SECTION[d];
  }

  /** Whether it needs no second look in a CDATA section. */
  static boolean isPlainInSection(char c) {
    return c < 128 ? PLAIN_IN_SECTION[c] : isPlain(c);
  }

  /** Whether it goes on with a name. */
  static boolean isInName(char c) {
    return c < 128 ? IN_NAME[c] : !Character.isWhitespace(c);
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0xc0;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  static boolean isXml(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }
}
