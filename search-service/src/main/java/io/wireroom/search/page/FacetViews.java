package io.wireroom.search.page;

import io.wireroom.search.query.Facet;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.Filter;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.SearchPage;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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
          Map.entry(Facet.SOURCES, "Source"),
          Map.entry(Facet.MONTHS, "Month"));

  private static final List<Facet> ORDER =
      List.of(
          Facet.SPECIALTIES,
          Facet.TOPICS,
          Facet.TYPES,
          Facet.DRUGS,
          Facet.CONDITIONS,
          Facet.ORGANISATIONS,
          Facet.PEOPLE,
          Facet.PLACES,
          Facet.SOURCES,
          Facet.MONTHS);

  private FacetViews() {}

  static List<FacetGroup> of(SearchPage page, QueryLink link) {
    List<FacetGroup> groups = new ArrayList<>();
    for (Facet facet : ORDER) {
      List<FacetCount> counts = page.counts(facet);
      if (!counts.isEmpty()) {
        long most = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
        List<FacetOption> options = new ArrayList<>();
        counts.forEach(count -> options.add(option(facet, count, link, most)));
        if (facet == Facet.MONTHS) {
          Collections.reverse(options);
        }
        groups.add(FacetGroup.of(TITLES.getOrDefault(facet, facet.label()), options));
      }
    }
    return groups;
  }

  private static FacetOption option(Facet facet, FacetCount count, QueryLink link, long most) {
    int share = (int) Math.max(1, count.count() * 100 / Math.max(1, most));
    Filter filter = facet.filter();
    if (filter == null) {
      return month(count, link, share);
    }
    String name = facet == Facet.TYPES ? Shown.label(count.name()) : count.name();
    return new FacetOption(
        name,
        count.count(),
        link.toggle(filter.parameter(), count.id()).text(),
        link.has(filter.parameter(), count.id()),
        share);
  }

  private static FacetOption month(FacetCount count, QueryLink link, int share) {
    String from = count.id() + "-01";
    String to = lastDay(count.id());
    boolean chosen = link.has("from", from) && link.has("to", to);
    QueryLink toggled = link.unset("from").unset("to");
    if (!chosen) {
      toggled = toggled.set("from", from).set("to", to);
    }
    return new FacetOption(Shown.month(count.id()), count.count(), toggled.text(), chosen, share);
  }

  private static String lastDay(String month) {
    try {
      return YearMonth.parse(month).atEndOfMonth().toString();
    } catch (DateTimeException noMonth) {
      return month + "-28";
    }
  }
}
