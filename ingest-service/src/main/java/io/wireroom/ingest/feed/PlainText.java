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
    return isOneLine(stripped) ? stripped : collapsed(stripped);
  }

  /**
   * Whether all of its spaces are blanks, one at a time. Each test makes a number negative instead
   * of a branch, since where words end nobody can foresee, nor can a processor.
   */
  private static boolean isOneLine(String text) {
    int tests = 0;
    int before = 0;
    for (int index = 0; index < text.length(); index++) {
      int here = text.charAt(index);
      int control = here - ' ';
      int hardSpace = (here ^ '\u00a0') - 1;
      int twoBlanks = ((here ^ ' ') | (before ^ ' ')) - 1;
      tests |= control | hardSpace | twoBlanks;
      before = here;
    }
    return tests >= 0;
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
