package io.wireroom.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How an element of an entry is read. */
enum EntryElement {
  LINK("link"),
  ATOM_LINK("atom:link"),
  ATOM_ID("atom:id"),
  GUID("guid"),
  CONTENT("atom:content", "content"),
  ATOM_TEXT("atom:summary", "atom:title", "atom:rights", "atom:copyright"),
  TEXT("title", "description", "content:encoded", "body", "xhtml:body", "abstract"),
  PERSON("author", "dc:creator", "atom:author", "dc:author", "creator"),
  CATEGORY("category", "dc:subject", "subject", "prism:keyword", "prism:hasSubject"),
  ATOM_CATEGORY("atom:category"),
  MEDIA_CATEGORY("media:category"),
  ITUNES_CATEGORY("itunes:category"),
  KEYWORDS("media:keywords", "itunes:keywords", "news:keywords"),
  ENCLOSURE("enclosure"),
  MEDIA_CONTENT("media:content"),
  THUMBNAIL("media:thumbnail"),
  ITUNES_IMAGE("itunes:image"),
  IMAGE("image/url", "image:image/image:loc", "video:video/video:thumbnail_loc"),
  VIDEO("video:video/video:content_loc"),
  IDENTIFIER("prism:doi", "dc:identifier"),
  ISSN("prism:issn", "prism:eIssn"),
  LICENSE("cc:license", "creativeCommons:license"),
  COMMENTS("comments", "wfw:commentRss", "wfw:commentRSS"),
  EMBARGO("prism:embargoDate"),
  /** A date, a plain fact or detail, or nothing that is asked for. */
  OTHER;

  private static final Map<String, EntryElement> BY_NAME = byName();

  private final String[] names;

  EntryElement(String... names) {
    this.names = names;
  }

  static EntryElement of(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** The names of all elements that are read in a way of their own. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Map<String, EntryElement> byName() {
    Map<String, EntryElement> byName = new HashMap<>();
    for (EntryElement element : values()) {
      for (String name : element.names) {
        byName.put(name, element);
      }
    }
    return byName;
  }
}
