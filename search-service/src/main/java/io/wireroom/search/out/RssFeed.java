package io.wireroom.search.out;

import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Hit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a search as RSS.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class RssFeed {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String MINUTES_TO_LIVE = "5";

  private RssFeed() {}

  static String write(FollowedSearch search) {
    return XmlText.of(
        xml -> {
          xml.begin(
              "rss",
              "version",
              "2.0",
              "xmlns:atom",
              "http://www.w3.org/2005/Atom",
              "xmlns:dc",
              "http://purl.org/dc/elements/1.1/");
          xml.begin("channel")
              .text("title", search.title())
              .text("link", search.page().toString())
              .text("description", search.title())
              .empty(
                  "atom:link",
                  "rel",
                  "self",
                  "type",
                  FeedFormat.RSS.mediaType(),
                  "href",
                  search.self().toString())
              .empty("atom:link", "rel", "hub", "href", search.hub().toString())
              .text("ttl", MINUTES_TO_LIVE);
          for (Hit hit : search.hits()) {
            item(xml, search, hit);
          }
          xml.end().end();
        });
  }

  private static void item(XmlText xml, FollowedSearch search, Hit hit) throws XMLStreamException {
    xml.begin("item")
        .text("title", FollowedSearch.title(hit))
        .text("link", search.link(hit).toString())
        .text("guid", FollowedSearch.id(hit), "isPermaLink", "false")
        .text("pubDate", date(FollowedSearch.published(hit)))
        .text("description", escaped(hit.lead()));
    for (String author : hit.authors()) {
      xml.text("dc:creator", author);
    }
    for (Concept tag : hit.tags()) {
      xml.text("category", tag.name());
    }
    xml.end();
  }

  private static String date(Instant time) {
    return RFC_822.format(time);
  }

  /** A description is HTML. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
