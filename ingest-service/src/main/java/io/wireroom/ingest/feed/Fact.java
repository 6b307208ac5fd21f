package io.wireroom.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What elements say of their entry; of several that say the same the first named is believed. */
enum Fact {
  ID("guid", "atom:id", "id", "rdf:about"),
  LINK("link", "loc", "feedburner:origLink", "comments"),
  TITLE("atom:title", "title", "dc:title", "media:title", "itunes:title", "news:title"),
  SUMMARY(
      "description",
      "atom:summary",
      "dc:description",
      "abstract",
      "excerpt:encoded",
      "dcterms:abstract",
      "summary",
      "itunes:summary",
      "media:description"),
  CONTENT("content:encoded", "atom:content", "body", "xhtml:body", "xhtml:div", "fullitem"),
  PUBLISHED(
      "pubDate",
      "dc:date",
      "atom:published",
      "atom:issued",
      "dcterms:issued",
      "dcterms:created",
      "atom:created",
      "prism:publicationDate",
      "prism:coverDate",
      "news:publication_date",
      "published",
      "issued",
      "date",
      "created",
      "wp:post_date_gmt"),
  UPDATED(
      "atom:updated",
      "atom:modified",
      "dcterms:modified",
      "prism:modificationDate",
      "wp:post_modified_gmt",
      "updated",
      "modified",
      "lastmod"),
  EMBARGOED("prism:embargoDate"),
  LANGUAGE("dc:language", "language", "news:publication/news:language", "xml:lang"),
  RIGHTS("dc:rights", "atom:rights", "atom:copyright", "copyright", "rights", "dcterms:rights"),
  LABEL("prism:genre", "prism:section", "news:genres", "dc:type"),
  AUTHOR("itunes:author", "media:credit"),
  STATUS("wp:status"),
  KIND("wp:post_type"),
  DRAFT("app:draft");

  /** Where an element's name stands among those that say the same; the lowest is believed. */
  record Place(Fact fact, int rank) {}

  private static final Map<String, Place> PLACES = places();

  private final List<String> names;

  Fact(String... names) {
    this.names = List.of(names);
  }

  /** Returns what an element says; null when that is nothing that is asked for. */
  static @Nullable Place of(String name) {
    return PLACES.get(name);
  }

  /** The names of all elements that say something. */
  static Set<String> names() {
    return PLACES.keySet();
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    for (Fact fact : values()) {
      for (int rank = 0; rank < fact.names.size(); rank++) {
        places.put(fact.names.get(rank), new Place(fact, rank));
      }
    }
    return places;
  }
}
