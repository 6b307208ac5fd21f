package io.wireroom.ingest.health;

import io.wireroom.event.SourceState;
import io.wireroom.ingest.schedule.Rhythm;
import java.time.Duration;
import java.time.Instant;

/**
 * How long nothing new came, and what was to be expected meanwhile.
 *
 * @param expected entries that its rhythm lets expect
 * @param window the most entries it ever showed: what comes in issues comes by about as many
 */
record Silence(Duration lasted, double expected, int window) {
  /** A weekend is no silence. */
  private static final Duration SHORTEST = Duration.ofDays(3);

  private static final double FEWEST_EXPECTED = 5;

  static Silence of(SourceState state, Instant now) {
    Instant change = state.getLastChange();
    if (change == null) {
      return new Silence(Duration.ZERO, 0, state.getCapacity());
    }
    Duration lasted = Duration.between(change, now);
    double[] hours = state.getHourlyEntries().stream().mapToDouble(Double::doubleValue).toArray();
    double seen = 0;
    for (double one : hours) {
      seen += one;
    }
    // The silence itself was watched too, and lowers the rate: it is taken as it was before
    double watched = state.getDaysWatched() - days(lasted);
    double rate =
        watched > 1 ? seen / watched : Rhythm.of(hours, state.getDaysWatched(), 0).mean() * 24;
    return new Silence(lasted, rate * days(lasted), state.getCapacity());
  }

  boolean unusual() {
    return lasted.compareTo(SHORTEST) >= 0 && expected >= Math.max(FEWEST_EXPECTED, window / 2.0);
  }

  private static double days(Duration span) {
    return span.toMinutes() / (double) Duration.ofDays(1).toMinutes();
  }
}
