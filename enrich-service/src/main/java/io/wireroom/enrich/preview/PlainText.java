package io.wireroom.enrich.preview;

import java.util.regex.Pattern;

/** Text without markup as HTML: blank lines are between paragraphs. */
final class PlainText {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|h[1-6]|ul|ol|article|section|body)\\b", Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /** Returns the HTML of a text. */
  static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    for (String paragraph : BLANK_LINES.split(text.strip())) {
      html.append("<p>")
          .append(paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
          .append("</p>\n");
    }
    return html.toString();
  }

  /** Returns what was pasted as HTML: as it is when it has the elements of a page. */
  static String pasted(String pasted) {
    return MARKUP.matcher(pasted).find() ? pasted : html(pasted);
  }
}
