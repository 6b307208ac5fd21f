package io.wireroom.cli.sample;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * Writes RSS as careless programs do, so that the demo shows what the reader mends: windows-1252
 * under the name of UTF-8, bare ampersands, HTML's names for characters, control characters,
 * paragraphs and items that are not closed, and no end. Nothing of an entry is lost by it.
 */
final class CarelessRssWriter {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final ZoneOffset EASTERN = ZoneOffset.ofHours(-5);
  private static final char VERTICAL_TAB = '\u000B';

  /** Each of so many entries in turn has a fault of its own. */
  private static final int FAULTS = 5;

  private CarelessRssWriter() {}

  static byte[] write(SampleFeed feed) {
    StringBuilder rss =
        new StringBuilder("\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<rss version=\"2.0\"><channel>\n<title>")
            .append(feed.title())
            .append("</title>\n<link>")
            .append(feed.site())
            .append("?from=feed&format=rss</link>\n<description>Sample&nbsp;news</description>\n");
    for (int index = 0; index < feed.articles().size(); index++) {
      item(rss, feed, feed.articles().get(index), index % FAULTS);
    }
    return encoded(rss);
  }

  private static void item(StringBuilder rss, SampleFeed feed, SampleArticle article, int fault) {
    rss.append("<item>\n<title>").append(title(article.title(), fault)).append("</title>\n<link>");
    rss.append(feed.link(article)).append("?a=1&b=2</link>\n<guid isPermaLink=\"false\">");
    rss.append(article.slug()).append("</guid>\n<pubDate>");
    rss.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(article.published().atOffset(EASTERN)));
    rss.append("</pubDate>\n");
    for (String author : article.headerValues("authors")) {
      rss.append("<author>newsroom@").append(feed.id()).append(".example.org (");
      rss.append(author).append(")</author>\n");
    }
    for (String category : article.headerValues("categories")) {
      rss.append("<category>").append(category).append("</category>\n");
    }
    rss.append("<description>").append(description(article, fault)).append("</description>\n");
    // The last of the faults: the next item begins inside this one
    rss.append(fault == FAULTS - 1 ? "" : "</item>\n");
  }

  /** Ampersands stay bare in every title. */
  private static String title(String title, int fault) {
    String written = title.replace("<", "&lt;").replace("—", "&mdash;");
    return fault == 2 ? written.replaceFirst(" ", "&nbsp;") : written;
  }

  private static String description(SampleArticle article, int fault) {
    String html = Html.of(article);
    return switch (fault) {
      case 1 -> html.replace("</p>", "").replace("&quot;", "\"");
      case 2 -> Xml.escaped(html).replace("&amp;", "&").replace("—", "&mdash;");
      case 3 -> "<![CDATA[" + html.replaceFirst(" ", " " + VERTICAL_TAB) + "]]>";
      default -> "<![CDATA[" + html + "]]>";
    };
  }

  private static byte[] encoded(CharSequence text) {
    CharsetEncoder encoder = WINDOWS_1252.newEncoder();
    return text.codePoints()
        .mapToObj(
            point -> {
              String character = Character.toString(point);
              return encoder.canEncode(character) ? character : "&#" + point + ";";
            })
        .collect(Collectors.joining())
        .getBytes(WINDOWS_1252);
  }
}
