package io.wireroom.ingest.feed;

/** Makes plain text of what may be HTML, or HTML that was escaped once too often. */
public final class PlainText {
  private PlainText() {}

  /** Returns the text on one line. */
  public static String of(String html) {
    String text = html.indexOf('<') >= 0 ? HtmlWords.withoutTags(html) : html;
    return oneLine(text.indexOf('&') >= 0 ? HtmlWords.withoutReferences(text) : text);
  }

  private static String oneLine(String text) {
    String stripped = text.strip();
    boolean before = false;
    for (int index = 0; index < stripped.length(); index++) {
      char here = stripped.charAt(index);
      boolean space = isSpace(here);
      if (space && (before || here != ' ')) {
        return collapsed(stripped);
      }
      before = space;
    }
    return stripped;
  }

  private static String collapsed(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char here = text.charAt(index);
      if (!isSpace(here)) {
        line.append(here);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0';
  }
}
