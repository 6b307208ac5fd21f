package io.wireroom.enrich.text;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
public record Range(int start, int end) {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  /** Returns the words that stand here. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
