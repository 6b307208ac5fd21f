package io.wireroom.cli.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes RSS 2.0.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class Rss2Writer {
  /** One article in so many has a picture. */
  private static final int PICTURED = 3;

  private Rss2Writer() {}

  static byte[] write(SampleFeed feed) {
    Xml xml = new Xml();
    xml.open(
            "rss",
            "version",
            "2.0",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:media",
            "http://search.yahoo.com/mrss/",
            "xmlns:atom",
            "http://www.w3.org/2005/Atom")
        .open("channel")
        .element("title", feed.title())
        .element("link", feed.site())
        .element("description", "Synthetic sample news; studies and people are invented.")
        .element("language", "en-US")
        .element("copyright", "Synthetic text, Apache-2.0")
        .element("ttl", "15");
    feed.articles().forEach(article -> item(xml, feed, article));
    return xml.close("channel").close("rss").bytes();
  }

  private static void item(Xml xml, SampleFeed feed, SampleArticle article) {
    String link = feed.link(article);
    xml.open("item")
        .element("title", article.title())
        .element("link", link + "?utm_source=rss&utm_medium=feed")
        .element("guid", link, "isPermaLink", "true")
        .element("pubDate", date(article.published()))
        .element("description", Xml.escaped(article.paragraphs().get(0)));
    article.headerValues("authors").forEach(author -> xml.element("dc:creator", author));
    article.headerValues("categories").forEach(category -> xml.element("category", category));
    xml.element("dc:type", article.header("type"));
    if (!article.updated().equals(article.published())) {
      xml.element("atom:updated", article.updated().toString());
    }
    if (Math.floorMod(article.slug().hashCode(), PICTURED) == 0) {
      String picture = feed.site() + "images/" + article.slug() + ".jpg";
      xml.empty("media:content", "url", picture, "medium", "image", "type", "image/jpeg");
    }
    xml.markup("content:encoded", "<![CDATA[" + Html.of(article) + "]]>").close("item");
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
