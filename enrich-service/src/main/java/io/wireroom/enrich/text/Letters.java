package io.wireroom.enrich.text;

/**
 * What Unicode says of characters, answered for ASCII without its tables: texts are nearly all
 * ASCII, and every room asks this of each of their characters.
 */
public final class Letters {
  private static final char FIRST_BEYOND = 0x80;

  private Letters() {}

  /** Returns whether it is a letter. */
  public static boolean is(char c) {
    return c < FIRST_BEYOND ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  /** Returns whether it is a digit. */
  public static boolean digit(char c) {
    return c < FIRST_BEYOND ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Returns whether it is white space. */
  public static boolean space(char c) {
    return (c <= ' ' || c >= FIRST_BEYOND) && Character.isWhitespace(c);
  }

  /** Returns it in lower case. */
  public static char lower(char c) {
    return c < FIRST_BEYOND
        ? c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c
        : Character.toLowerCase(c);
  }
}
