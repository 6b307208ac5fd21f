package io.wireroom.runtime.kafka;

import java.time.Duration;

/** Pauses that double up to a ceiling. Not safe for use by several threads. */
public final class Backoff {
  private final Duration shortest;
  private final Duration longest;
  private Duration next;

  /**
   * Starts at the shortest pause.
   *
   * @param shortest first pause, more than zero
   * @param longest ceiling, at least the shortest
   */
  public Backoff(Duration shortest, Duration longest) {
    if (shortest.isZero() || shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("pauses from " + shortest + " to " + longest);
    }
    this.shortest = shortest;
    this.longest = longest;
    this.next = shortest;
  }

  /** Returns the pause to make now; the one after is twice as long. */
  public Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    return now;
  }

  /** Something worked: the next pause is the shortest again. */
  public void reset() {
    next = shortest;
  }
}
