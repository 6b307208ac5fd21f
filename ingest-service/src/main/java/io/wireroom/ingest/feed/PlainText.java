package io.wireroom.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes plain text of what may be HTML, or HTML that was escaped once too often. */
public final class PlainText {
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private PlainText() {}

  /** Returns the text on one line. */
  public static String of(String html) {
    if (html.indexOf('<') >= 0 && MARKUP.matcher(html).find()) {
      return oneLine(text(html));
    }
    return oneLine(hasReference(html) ? Parser.unescapeEntities(html, false) : html);
  }

  private static boolean hasReference(String html) {
    int at = html.indexOf('&');
    while (at >= 0 && at + 1 < html.length()) {
      char next = html.charAt(at + 1);
      if (next == '#' || Character.isLetter(next)) {
        return true;
      }
      at = html.indexOf('&', at + 1);
    }
    return false;
  }

  private static String text(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(AS_IT_IS);
    document.select("script, style").remove();
    return document.body().wholeText();
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
