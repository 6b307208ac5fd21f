package io.wireroom.ingest.feed;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes HTML of plain text: paragraphs are apart by blank lines. */
public final class Paragraphs {
  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private Paragraphs() {}

  /** Returns the text as paragraphs. */
  public static String html(String text) {
    return BLANK_LINES
        .splitAsStream(text.strip())
        .map(paragraph -> "<p>" + escaped(paragraph.strip()).replaceAll("\\R", "<br>") + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** Returns the text so that HTML shows it as it is. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
