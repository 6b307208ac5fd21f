package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import java.util.List;

/**
 * A name that no vocabulary has, for an editor to take up.
 *
 * @param name as it stands at the first place
 * @param rule what speaks for it, for example {@code stem:-mab}
 * @param confidence 0 to 1
 * @param places in order, at least one
 */
public record FoundCandidate(String name, String rule, double confidence, List<Range> places) {
  public FoundCandidate {
    places = List.copyOf(places);
  }
}
