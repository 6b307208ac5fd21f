package io.wireroom.cli.sample;

import java.time.Instant;
import java.util.Comparator;

/**
 * Writes Atom 1.0.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomWriter {
  private final Xml xml = new Xml();
  private final SampleFeed feed;
  private final boolean xhtml;

  private AtomWriter(SampleFeed feed, boolean xhtml) {
    this.feed = feed;
    this.xhtml = xhtml;
  }

  static byte[] html(SampleFeed feed) {
    return new AtomWriter(feed, false).write();
  }

  static byte[] xhtml(SampleFeed feed) {
    return new AtomWriter(feed, true).write();
  }

  private byte[] write() {
    String atom = "http://www.w3.org/2005/Atom";
    String dc = "http://purl.org/dc/elements/1.1/";
    if (xhtml) {
      xml.open("feed", "xmlns", atom, "xmlns:dc", dc, "xml:lang", "en", "xml:base", feed.site());
    } else {
      xml.open("feed", "xmlns", atom, "xmlns:dc", dc, "xml:lang", "en-US");
    }
    Instant newest =
        feed.articles().stream()
            .map(SampleArticle::updated)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    xml.element("title", feed.title())
        .element("subtitle", "Synthetic sample news; studies and people are invented.")
        .element("id", feed.site())
        .element("updated", newest.toString())
        .element("rights", "Synthetic text, Apache-2.0")
        .empty("link", "rel", "self", "href", feed.site() + "feed.atom")
        .empty("link", "href", feed.site());
    feed.articles().forEach(this::entry);
    return xml.close("feed").bytes();
  }

  private void entry(SampleArticle article) {
    String link = xhtml ? SampleFeed.path(article) : feed.link(article);
    xml.open("entry")
        .element("id", "tag:" + feed.id() + ".example.org,2025:" + article.slug())
        .element("title", article.title())
        .empty("link", "rel", "alternate", "href", link, "type", "text/html")
        .element("published", article.published().toString())
        .element("updated", article.updated().toString());
    for (String author : article.headerValues("authors")) {
      xml.open("author").element("name", author).close("author");
    }
    article.headerValues("categories").forEach(category -> xml.empty("category", "term", category));
    xml.element("dc:type", article.header("type")).element("summary", article.paragraphs().get(0));
    if (xhtml) {
      String div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + Html.of(article) + "</div>";
      xml.markup("content", div, "type", "xhtml");
    } else {
      xml.element("content", Html.of(article), "type", "html");
    }
    xml.close("entry");
  }
}
