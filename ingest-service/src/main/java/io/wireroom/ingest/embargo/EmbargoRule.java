package io.wireroom.ingest.embargo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A source's standing embargo: what comes in is held until the next such time of day there.
 *
 * @param time of day, on the clocks of the zone; one that a change of clocks leaps over is as much
 *     later as they leap
 * @param zone by its IANA name
 */
public record EmbargoRule(LocalTime time, ZoneId zone) {
  /**
   * Reads a rule such as {@code 16:00 America/New_York}.
   *
   * @throws IllegalArgumentException when it is not of that form
   */
  public static EmbargoRule parse(String text) {
    String[] parts = text.strip().split(" +");
    try {
      if (parts.length == 2) {
        return new EmbargoRule(LocalTime.parse(parts[0]), ZoneId.of(parts[1]));
      }
    } catch (DateTimeException unknown) {
      // told below
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no time and zone such as 16:00 America/New_York");
  }

  /** The first such time at or after {@code received}. */
  public Instant endAfter(Instant received) {
    ZonedDateTime there = received.atZone(zone);
    Instant today = there.toLocalDate().atTime(time).atZone(zone).toInstant();
    return today.isBefore(received)
        ? there.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant()
        : today;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return time + " " + zone;
  }
}
