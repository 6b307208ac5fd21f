package io.wireroom.cli.sample;

/**
 * Writes RSS 1.0.
 *
 * @see <a href="https://web.resource.org/rss/1.0/spec">RDF Site Summary 1.0</a>
 */
final class RdfWriter {
  private RdfWriter() {}

  static byte[] write(SampleFeed feed) {
    Xml xml = new Xml();
    xml.open(
            "rdf:RDF",
            "xmlns:rdf",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xmlns",
            "http://purl.org/rss/1.0/",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
            "xmlns:prism",
            "http://prismstandard.org/namespaces/basic/2.0/")
        .open("channel", "rdf:about", feed.site())
        .element("title", feed.title())
        .element("link", feed.site())
        .element("description", "Synthetic sample news; studies and people are invented.")
        .element("dc:language", "en")
        .element("dc:rights", "Synthetic text, Apache-2.0")
        .open("items")
        .open("rdf:Seq");
    feed.articles().forEach(one -> xml.empty("rdf:li", "rdf:resource", feed.link(one)));
    xml.close("rdf:Seq").close("items").close("channel");
    feed.articles().forEach(article -> item(xml, feed, article));
    return xml.close("rdf:RDF").bytes();
  }

  private static void item(Xml xml, SampleFeed feed, SampleArticle article) {
    xml.open("item", "rdf:about", feed.link(article))
        .element("title", article.title())
        .element("link", feed.link(article))
        .element("description", article.paragraphs().get(0));
    article.headerValues("authors").forEach(author -> xml.element("dc:creator", author));
    article.headerValues("categories").forEach(subject -> xml.element("dc:subject", subject));
    // 10.5555 is the prefix that is kept for examples
    xml.element("prism:doi", "10.5555/" + article.slug())
        .element("prism:publicationName", feed.title())
        .element("dc:date", article.published().toString())
        .element("prism:section", article.header("type"));
    if (!article.updated().equals(article.published())) {
      xml.element("dcterms:modified", article.updated().toString());
    }
    xml.element("content:encoded", Html.of(article)).close("item");
  }
}
