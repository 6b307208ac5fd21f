package io.wireroom.cli.sample;

import java.util.function.Function;

/** How a sample feed is written. */
public enum FeedFormat {
  /** RSS 2.0 with content, Dublin Core and media. */
  RSS_2("application/rss+xml; charset=utf-8", Rss2Writer::write),
  /** RSS 1.0 (RDF) with content, Dublin Core and PRISM. */
  RSS_1("application/rdf+xml", RdfWriter::write),
  /** Atom 1.0 with escaped HTML. */
  ATOM_HTML("application/atom+xml", AtomWriter::html),
  /** Atom 1.0 with XHTML, and links relative to an xml:base. */
  ATOM_XHTML("application/atom+xml; charset=utf-8", AtomWriter::xhtml),
  /** JSON Feed 1.1. */
  JSON_FEED("application/feed+json", JsonFeedWriter::write),
  /** RSS that is malformed in most ways that are met, and lies about its encoding. */
  CARELESS_RSS("text/xml; charset=utf-8", CarelessRssWriter::write),
  /** One article, copied from its page as text. */
  PAGE("text/plain; charset=utf-8", PlainPage::write);

  private final String contentType;
  private final Function<SampleFeed, byte[]> writer;

  FeedFormat(String contentType, Function<SampleFeed, byte[]> writer) {
    this.contentType = contentType;
    this.writer = writer;
  }

  String contentType() {
    return contentType;
  }

  byte[] write(SampleFeed feed) {
    return writer.apply(feed);
  }
}
