package io.wireroom.ingest.feed.markup;

/** A name as it is written in a document, made ready to be met again. */
final class Name {
  static final Name NONE = new Name("");

  private final String text;

  /** Quicker to compare than those of a string. */
  private final char[] letters;

  private final int place;

  Name(String text) {
    this.text = text;
    this.letters = text.toCharArray();
    this.place = (31 * letters.length + (letters.length == 0 ? 0 : letters[0] | 0x20)) & 63;
  }

  String text() {
    return text;
  }

  int length() {
    return letters.length;
  }

  /** A number below 64 that is the same for names whose letters differ in case alone. */
  int place() {
    return place;
  }

  /** Whether it is all that stands in this part of a buffer. */
  boolean is(char[] buffer, int from, int to) {
    return letters.length == to - from && isAt(buffer, from);
  }

  /** Whether a buffer that is long enough goes on with it. */
  boolean isAt(char[] buffer, int from) {
    for (int index = 0; index < letters.length; index++) {
      if (letters[index] != buffer[from + index]) {
        return false;
      }
    }
    return true;
  }
}
