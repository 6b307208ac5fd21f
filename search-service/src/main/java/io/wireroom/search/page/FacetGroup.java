package io.wireroom.search.page;

import java.util.List;

/**
 * One facet.
 *
 * @param title heading
 * @param first what is seen at once
 * @param more what is seen on demand
 */
public record FacetGroup(String title, List<FacetOption> first, List<FacetOption> more) {
  private static final int AT_ONCE = 7;

  static FacetGroup of(String title, List<FacetOption> options) {
    int cut = options.size() <= AT_ONCE + 1 ? options.size() : AT_ONCE;
    return new FacetGroup(title, options.subList(0, cut), options.subList(cut, options.size()));
  }
}
