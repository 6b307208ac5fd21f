package io.wireroom.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes plain text of what may be HTML, or HTML that was escaped once too often. */
public final class PlainText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]");
  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private PlainText() {}

  /** Returns the text on one line. */
  public static String of(String html) {
    String text = html;
    if (MARKUP.matcher(text).find()) {
      text = text(text);
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String text(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(AS_IT_IS);
    document.select("script, style").remove();
    return document.body().wholeText();
  }
}
