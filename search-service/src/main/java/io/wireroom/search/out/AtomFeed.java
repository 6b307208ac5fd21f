package io.wireroom.search.out;

import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Hit;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a search as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {
  private AtomFeed() {}

  static String write(FollowedSearch search) {
    return XmlText.of(
        xml -> {
          xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom")
              .text("id", search.self().toString())
              .text("title", search.title())
              .text("updated", search.updated().toString())
              .empty("link", "rel", "self", "href", search.self().toString())
              .empty("link", "rel", "hub", "href", search.hub().toString())
              .empty("link", "rel", "alternate", "href", search.page().toString())
              .text("generator", "Wireroom");
          for (Hit hit : search.hits()) {
            entry(xml, search, hit);
          }
          xml.end();
        });
  }

  private static void entry(XmlText xml, FollowedSearch search, Hit hit) throws XMLStreamException {
    xml.begin("entry")
        .text("id", FollowedSearch.id(hit))
        .text("title", FollowedSearch.title(hit))
        .empty("link", "rel", "alternate", "href", search.link(hit).toString())
        .text("published", FollowedSearch.published(hit).toString())
        .text("updated", FollowedSearch.updated(hit).toString())
        .text("summary", hit.lead());
    if (hit.authors().isEmpty()) {
      // Each entry must have one: who sent it, when nobody is named
      xml.begin("author").text("name", publication(hit)).end();
    }
    for (String author : hit.authors()) {
      xml.begin("author").text("name", author).end();
    }
    for (Concept tag : hit.tags()) {
      xml.empty("category", "term", tag.id(), "label", tag.name());
    }
    xml.end();
  }

  private static String publication(Hit hit) {
    String feed = hit.feed();
    return feed == null ? hit.source() : feed;
  }
}
