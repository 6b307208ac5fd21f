package io.wireroom.search.semantic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Articles near to a question in meaning.
 *
 * @param cosines by article id, the nearest first
 * @param end cosine at which nearness ends: of the last when others are as near as that, else what
 *     texts of different things have
 */
public record Nearest(State state, Map<String, Double> cosines, double end) {
  /** What became of looking for them. */
  public enum State {
    /** They were not looked for. */
    UNUSED,
    /** These are the nearest; there may be none. */
    USED,
    /** They could not be had in time: the words alone answered. */
    UNAVAILABLE
  }

  public static final Nearest UNUSED = new Nearest(State.UNUSED, Map.of(), 1);
  static final Nearest UNAVAILABLE = new Nearest(State.UNAVAILABLE, Map.of(), 1);

  public Nearest {
    cosines = Collections.unmodifiableMap(new LinkedHashMap<>(cosines));
  }

  /** Cosine of the nearest; that of the end when there is none. */
  public double nearest() {
    return cosines.values().stream().findFirst().orElse(end);
  }
}
