package io.wireroom.search.page;

import io.wireroom.search.query.FacetList.Listed;
import java.util.Comparator;
import java.util.List;

/** All sources or all specialties that have articles, by name. */
public record SectionsView(SectionKind kind, List<Line> lines) {
  /**
   * One of them.
   *
   * @param newest date of its newest article, ISO 8601
   */
  public record Line(String name, String href, long count, String newest) {}

  static SectionsView of(SectionKind kind, List<Listed> listed) {
    return new SectionsView(
        kind,
        listed.stream()
            .map(
                one ->
                    new Line(
                        one.value().name(),
                        kind.page(one.value().id()),
                        one.value().count(),
                        one.newest()))
            .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
            .toList());
  }
}
