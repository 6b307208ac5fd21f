package io.wireroom.cli.sample;

/** How a sample feed is written. */
public enum FeedFormat {
  /** RSS 2.0 with content, Dublin Core and media. */
  RSS_2("application/rss+xml; charset=utf-8"),
  /** RSS 1.0 (RDF) with content, Dublin Core and PRISM. */
  RSS_1("application/rdf+xml"),
  /** Atom 1.0 with escaped HTML. */
  ATOM_HTML("application/atom+xml"),
  /** Atom 1.0 with XHTML, and links relative to an xml:base. */
  ATOM_XHTML("application/atom+xml; charset=utf-8"),
  /** JSON Feed 1.1. */
  JSON_FEED("application/feed+json"),
  /** RSS that is malformed in most ways that are met, and lies about its encoding. */
  CARELESS_RSS("text/xml; charset=utf-8"),
  /** One article, copied from its page as text. */
  PAGE("text/plain; charset=utf-8");

  private final String contentType;

  FeedFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  byte[] write(SampleFeed feed) {
    return switch (this) {
      case RSS_2 -> Rss2Writer.write(feed);
      case RSS_1 -> RdfWriter.write(feed);
      case ATOM_HTML -> AtomWriter.html(feed);
      case ATOM_XHTML -> AtomWriter.xhtml(feed);
      case JSON_FEED -> JsonFeedWriter.write(feed);
      case CARELESS_RSS -> CarelessRssWriter.write(feed);
      case PAGE -> PlainPage.write(feed);
    };
  }
}
