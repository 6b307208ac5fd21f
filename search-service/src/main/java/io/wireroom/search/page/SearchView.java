package io.wireroom.search.page;

import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Facet;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.SearchPage;
import io.wireroom.search.query.Sort;
import io.wireroom.search.semantic.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param words in the search box
 * @param understood how they were read; null when there is nothing to tell
 * @param meant link to words that were probably meant; null when there are none
 * @param dates how the articles lie in time
 * @param kept parameters that a new question keeps, name and value
 * @param from day in its input; empty for none
 * @param to day in its input; empty for none
 * @param next link to further hits; null when there are none
 * @param first link to the first hits; null on that page
 * @param widened whether hits go beyond the articles that were asked for
 * @param byWords link to the search without articles near in meaning; null where there are none
 * @param unfiltered link to the words without filters; null where that would be no other search
 * @param feeds the search as feeds
 * @param files all that was found as files
 * @param save where it is saved
 */
public record SearchView(
    String words,
    @Nullable Understood understood,
    @Nullable Meant meant,
    String total,
    List<HitView> hits,
    List<FacetGroup> facets,
    DateBars dates,
    List<Chip> chips,
    List<SortLink> sorts,
    List<Map.Entry<String, String>> kept,
    String from,
    String to,
    @Nullable String next,
    @Nullable String first,
    @Nullable String unfiltered,
    List<OutLink> feeds,
    List<OutLink> files,
    OutLink save,
    boolean widened,
    @Nullable String byWords) {
  private static final List<String> NOT_KEPT =
      List.of("q", "mend", "concepts", "meaning", "cursor", "from", "to", "facets");

  static SearchView of(
      ArticleQuery query,
      SearchPage page,
      Optional<String> meant,
      Map<String, List<String>> parameters) {
    QueryLink here = link(parameters);
    QueryLink start = here.unset("cursor");
    String next = page.next();
    Map<String, String> names = names(page);
    List<Chip> chips = Chip.of(query, start, id -> names.getOrDefault(id, id));
    return new SearchView(
        query.question().asked().strip(),
        Understood.of(query.question(), start),
        meant.map(words -> new Meant(words, start.with("q", words))).orElse(null),
        (page.total().exact() ? "" : "more than ") + Shown.number(page.total().value()),
        page.hits().stream().map(HitView::of).toList(),
        FacetViews.of(page, start, FacetViews.OF_A_SEARCH),
        DateBars.of(page.counts(Facet.MONTHS), start),
        chips,
        sorts(query, start),
        kept(start),
        day(parameters, "from"),
        day(parameters, "to"),
        next == null ? null : start.with("cursor", next),
        here.parameters().containsKey("cursor") ? start.text() : null,
        query.question().isEmpty() || chips.isEmpty()
            ? null
            : Links.search("q", query.question().asked().strip()),
        OutLink.feeds(query, parameters),
        OutLink.files(query, parameters),
        OutLink.saving(query, parameters),
        page.widened() && !page.hits().isEmpty(),
        page.meaning() == Nearest.State.USED ? start.with("meaning", "off") : null);
  }

  /** The search page with these parameters. */
  static QueryLink link(Map<String, List<String>> parameters) {
    return new QueryLink("/", parameters).unset("facets");
  }

  /** Names of concepts and sources, from wherever the answer tells them. */
  static Map<String, String> names(SearchPage page) {
    Map<String, String> names = new HashMap<>();
    for (Hit hit : page.hits()) {
      names.put(hit.source(), Publication.of(hit.source(), hit.feed()).name());
      for (Concept concept : hit.entities()) {
        names.put(concept.id(), concept.name());
      }
      for (Concept concept : hit.tags()) {
        names.put(concept.id(), concept.name());
      }
    }
    for (Facet facet : Facet.values()) {
      page.counts(facet).forEach(count -> names.put(count.id(), count.name()));
    }
    return names;
  }

  private static List<SortLink> sorts(ArticleQuery query, QueryLink link) {
    Sort chosen =
        query.question().isEmpty() && query.sort() == Sort.RELEVANCE ? Sort.NEWEST : query.sort();
    List<SortLink> sorts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort != Sort.RELEVANCE || !query.question().isEmpty()) {
        sorts.add(
            new SortLink(
                Shown.label(sort.label()), link.with("sort", sort.label()), sort == chosen));
      }
    }
    return sorts;
  }

  private static List<Map.Entry<String, String>> kept(QueryLink link) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    new LinkedHashMap<>(link.parameters())
        .forEach(
            (name, values) -> {
              if (!NOT_KEPT.contains(name)) {
                values.forEach(value -> kept.add(Map.entry(name, value)));
              }
            });
    return kept;
  }

  static String day(Map<String, List<String>> parameters, String name) {
    String given = parameters.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    return given.length() > 10 ? given.substring(0, 10) : given;
  }
}
