package io.wireroom.search.page;

import io.wireroom.search.query.Facet;
import io.wireroom.search.query.Filter;
import java.util.List;

/** What has a page of its own beside articles. */
public enum SectionKind {
  SOURCE("/sources", "Sources", "", Filter.SOURCE, Facet.SOURCES),
  SPECIALTY("/specialties", "Specialties", "specialty:", Filter.SPECIALTY, Facet.SPECIALTIES);

  /** What a page tells of its articles. */
  private static final List<Facet> TOLD =
      List.of(
          Facet.SPECIALTIES,
          Facet.TOPICS,
          Facet.DRUGS,
          Facet.CONDITIONS,
          Facet.ORGANISATIONS,
          Facet.TYPES,
          Facet.SOURCES);

  private final String path;
  private final String title;
  private final String prefix;
  private final Filter filter;
  private final Facet facet;

  SectionKind(String path, String title, String prefix, Filter filter, Facet facet) {
    this.path = path;
    this.title = title;
    this.prefix = prefix;
    this.filter = filter;
    this.facet = facet;
  }

  /** Where all of them are listed. */
  public String path() {
    return path;
  }

  /** All of them, as a heading. */
  public String title() {
    return title;
  }

  /** One of them, as a heading. */
  public String label() {
    return Shown.label(filter.parameter());
  }

  /** The page of the one with this id. */
  String page(String id) {
    return path + "/" + Links.encoded(id.startsWith(prefix) ? id.substring(prefix.length()) : id);
  }

  /** The id of the one whose page ends so. */
  String id(String last) {
    return last.contains(":") ? last : prefix + last;
  }

  /** The filter that its articles pass. */
  Filter filter() {
    return filter;
  }

  Facet facet() {
    return facet;
  }

  /** What its page counts. */
  List<Facet> told() {
    return TOLD.stream().filter(one -> one != facet).toList();
  }
}
