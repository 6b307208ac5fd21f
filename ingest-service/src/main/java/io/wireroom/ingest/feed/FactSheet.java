package io.wireroom.ingest.feed;

import org.jspecify.annotations.Nullable;

/** The facts of one entry, each as the element said it that is believed first. */
final class FactSheet {
  private static final int FACTS = Fact.values().length;

  private final @Nullable String[] values = new @Nullable String[FACTS];
  private final byte[] ranks = new byte[FACTS];

  /** Takes what an element says; a blank text says nothing, and the first of one rank stays. */
  void keep(Fact.@Nullable Place place, @Nullable String value) {
    if (place != null && value != null && !value.isBlank() && wants(place)) {
      put(place, value);
    }
  }

  /** Whether nothing was said yet, or by an element that is believed less. */
  boolean wants(Fact.Place place) {
    int fact = place.fact().ordinal();
    return values[fact] == null || place.rank() < ranks[fact];
  }

  /** Takes what an element says in place of what was said before. */
  void put(Fact.Place place, String value) {
    values[place.fact().ordinal()] = value;
    ranks[place.fact().ordinal()] = (byte) place.rank();
  }

  @Nullable String get(Fact fact) {
    return values[fact.ordinal()];
  }
}
