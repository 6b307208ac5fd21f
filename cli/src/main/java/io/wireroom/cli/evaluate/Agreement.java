package io.wireroom.cli.evaluate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many things were expected, found, and both.
 *
 * @param expected by people
 * @param found by the program
 * @param shared by both
 */
public record Agreement(int expected, int found, int shared) {
  public static final Agreement NONE = new Agreement(0, 0, 0);

  /** Compares two sets; what is there twice counts once. */
  public static <T> Agreement of(Collection<T> expected, Collection<T> found) {
    Set<T> wanted = new HashSet<>(expected);
    Set<T> had = new HashSet<>(found);
    int shared = (int) had.stream().filter(wanted::contains).count();
    return new Agreement(wanted.size(), had.size(), shared);
  }

  public Agreement plus(Agreement other) {
    return new Agreement(expected + other.expected, found + other.found, shared + other.shared);
  }

  /** The part of what was found that is expected, 0 to 1; 1 when nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) shared / found;
  }

  /** The part of what is expected that was found, 0 to 1; 1 when nothing is expected. */
  public double recall() {
    return expected == 0 ? 1 : (double) shared / expected;
  }

  /** Harmonic mean of both, 0 to 1. */
  public double f1() {
    return expected + found == 0 ? 1 : 2.0 * shared / (expected + found);
  }
}
