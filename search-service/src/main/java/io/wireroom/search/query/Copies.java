package io.wireroom.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The other articles of a hit's work: copies of it, or what it is a copy of.
 *
 * @param count how many
 * @param sources whose they are, those with most first, at most ten
 */
public record Copies(long count, List<FacetCount> sources) {
  /** An article alone. */
  public static final Copies NONE = new Copies(0, List.of());

  public Copies {
    sources = List.copyOf(sources);
  }

  /** The same without one article of a source. */
  Copies without(String source) {
    List<FacetCount> others = new ArrayList<>();
    for (FacetCount one : sources) {
      long left = one.id().equals(source) ? one.count() - 1 : one.count();
      if (left > 0) {
        others.add(new FacetCount(one.id(), one.name(), left));
      }
    }
    return new Copies(count - 1, others);
  }
}
