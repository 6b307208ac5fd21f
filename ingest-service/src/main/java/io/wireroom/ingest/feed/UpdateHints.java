package io.wireroom.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a feed says that it changes, and when it wants to be left alone. What cannot be read was not
 * said.
 *
 * @param expected time between two changes; zero when not said
 * @param skipHours hours of the day, 0 to 23, UTC, at which nobody is to ask
 * @param skipDays days of the week, UTC, on which nobody is to ask
 * @see <a href="https://web.resource.org/rss/1.0/modules/syndication/">RSS module syndication</a>
 * @see <a href="https://www.rssboard.org/skip-hours-days">skipHours and skipDays</a>
 */
public record UpdateHints(Duration expected, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  /** Nothing was said. */
  public static final UpdateHints NONE = new UpdateHints(Duration.ZERO, Set.of(), Set.of());

  public UpdateHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** Reads what the elements say; {@code frequency} is 1 when it is missing. */
  static UpdateHints read(
      @Nullable String period,
      @Nullable String frequency,
      Collection<String> hours,
      Collection<String> days) {
    if (period == null && hours.isEmpty() && days.isEmpty()) {
      return NONE;
    }
    Set<Integer> skippedHours = new HashSet<>();
    for (String hour : hours) {
      if (hour.matches("[01]?\\d|2[0-4]")) {
        // Midnight was 24 in older versions of RSS
        skippedHours.add(Integer.parseInt(hour) % 24);
      }
    }
    Set<DayOfWeek> skippedDays = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (days.stream().anyMatch(day.name()::equalsIgnoreCase)) {
        skippedDays.add(day);
      }
    }
    return new UpdateHints(expected(period, frequency), skippedHours, skippedDays);
  }

  private static Duration expected(@Nullable String period, @Nullable String frequency) {
    Duration whole =
        switch (period == null ? "" : period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    boolean counted = frequency != null && frequency.matches("[1-9]\\d{0,4}");
    return whole.dividedBy(counted ? Integer.parseInt(frequency) : 1);
  }
}
