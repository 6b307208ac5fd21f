package io.wireroom.search.index;

/**
 * What a facet shows: a value to filter by and the words for it. Both are one keyword in the index,
 * so that counting needs no second look-up.
 *
 * @param id what a filter takes, for example {@code specialty:psychiatry}
 * @param name as shown, for example {@code Psychiatry}
 */
public record FacetLabel(String id, String name) {
  private static final char BAR = '|';

  /** Reads the keyword; one without a bar is its own name. */
  public static FacetLabel of(String keyword) {
    int bar = keyword.indexOf(BAR);
    return bar < 0
        ? new FacetLabel(keyword, keyword)
        : new FacetLabel(keyword.substring(0, bar), keyword.substring(bar + 1));
  }

  /** The keyword as it is indexed. */
  public String keyword() {
    return id.replace(BAR, '/') + BAR + name;
  }
}
