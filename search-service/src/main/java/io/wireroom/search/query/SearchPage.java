package io.wireroom.search.query;

import io.wireroom.search.semantic.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param total how many articles fulfil the question
 * @param hits with those among them, when {@code widened}, that have some of its words or are like
 *     those that fulfil it; their {@code why} is empty, or tells how near they are in meaning
 * @param facets counts, most frequent first (months: in their order); empty when not asked for
 * @param next cursor of the answer after this one; null when this is the last
 * @param widened whether so few articles fulfil the question that others were added
 * @param meaning whether those near in meaning are among the others
 */
public record SearchPage(
    Total total,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    @Nullable String next,
    boolean widened,
    Nearest.State meaning) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** Counts of one facet; empty when there are none. */
  public List<FacetCount> counts(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
