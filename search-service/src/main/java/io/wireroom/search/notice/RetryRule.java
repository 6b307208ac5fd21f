package io.wireroom.search.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a notice that did not arrive is tried again: after pauses that are four times as long each
 * time, of which a part is left to chance, so that what failed together does not come back
 * together.
 *
 * @param first longest pause after the first try
 * @param tries how often a notice is tried before it is given up
 */
public record RetryRule(Duration first, int tries) {
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final int GROWTH = 4;

  /** How long a receiver in trouble may be left alone at most, unless it asks for more. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  /**
   * The pause after so many tries.
   *
   * @param failed tries that have failed, at least 1
   */
  Duration pause(int failed, RandomGenerator random) {
    Duration whole = grown(failed, LONGEST);
    return whole.dividedBy(2).plus(Duration.ofMillis(random.nextLong(whole.toMillis() / 2 + 1)));
  }

  /** How long a receiver is left alone that has been in trouble so many times in a row. */
  Duration rest(int inARow, RandomGenerator random) {
    Duration pause = pause(inARow, random);
    return pause.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause;
  }

  private Duration grown(int failed, Duration longest) {
    Duration pause = first;
    for (int times = 1; times < failed && pause.compareTo(longest) < 0; times++) {
      pause = pause.multipliedBy(GROWTH);
    }
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
