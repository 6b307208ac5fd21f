package io.wireroom.search.page;

import io.wireroom.search.query.Facet;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the facets of a page: links that add or take away one value each. */
final class FacetViews {
  private static final Map<Facet, String> TITLES =
      Map.ofEntries(
          Map.entry(Facet.SPECIALTIES, "Specialty"),
          Map.entry(Facet.TOPICS, "Topic"),
          Map.entry(Facet.TYPES, "Type"),
          Map.entry(Facet.DRUGS, "Drug"),
          Map.entry(Facet.CONDITIONS, "Condition"),
          Map.entry(Facet.ORGANISATIONS, "Organisation"),
          Map.entry(Facet.PEOPLE, "Person"),
          Map.entry(Facet.PLACES, "Place"),
          Map.entry(Facet.SOURCES, "Source"));

  /** What a search is narrowed by, in this order; dates are set apart. */
  static final List<Facet> OF_A_SEARCH =
      List.of(
          Facet.SPECIALTIES,
          Facet.TOPICS,
          Facet.TYPES,
          Facet.DRUGS,
          Facet.CONDITIONS,
          Facet.ORGANISATIONS,
          Facet.PEOPLE,
          Facet.PLACES,
          Facet.SOURCES);

  private FacetViews() {}

  static List<FacetGroup> of(SearchPage page, QueryLink link, List<Facet> shown) {
    List<FacetGroup> groups = new ArrayList<>();
    for (Facet facet : shown) {
      List<FacetCount> counts = page.counts(facet);
      if (!counts.isEmpty()) {
        long most = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
        List<FacetOption> options = new ArrayList<>();
        counts.forEach(count -> options.add(option(facet, count, link, most)));
        groups.add(FacetGroup.of(TITLES.getOrDefault(facet, facet.label()), options));
      }
    }
    return groups;
  }

  private static FacetOption option(Facet facet, FacetCount count, QueryLink link, long most) {
    int share = (int) Math.max(1, count.count() * 100 / Math.max(1, most));
    String filter = Objects.requireNonNull(facet.filter()).parameter();
    String name = facet == Facet.TYPES ? Shown.label(count.name()) : count.name();
    return new FacetOption(
        name,
        count.count(),
        link.toggle(filter, count.id()).text(),
        link.has(filter, count.id()),
        share);
  }
}
