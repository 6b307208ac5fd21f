package io.wireroom.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a feed itself says on when it wants to be asked.
 *
 * @param freshFor not to be asked again before that: the feed's {@code ttl}; zero when not said
 * @param expected how often it says that it changes: {@code sy:updatePeriod} over {@code
 *     sy:updateFrequency}; zero when not said
 * @param skipHours hours of the day, UTC, at which it is not to be asked; all of them are none
 * @param skipDays days of the week, UTC, on which it is not to be asked; all of them are none
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0: ttl, skipHours, skipDays</a>
 * @see <a href="https://web.resource.org/rss/1.0/modules/syndication/">RSS module syndication</a>
 */
public record Wishes(
    Duration freshFor, Duration expected, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  private static final int HOURS = 24;
  private static final int HOURS_OF_A_WEEK = 7 * HOURS;

  /** Nothing was said. */
  public static final Wishes NONE = new Wishes(Duration.ZERO, Duration.ZERO, Set.of(), Set.of());

  public Wishes {
    TreeSet<Integer> hours = new TreeSet<>(skipHours);
    hours.removeIf(hour -> hour < 0 || hour >= HOURS);
    skipHours = hours.size() == HOURS ? Set.of() : Set.copyOf(hours);
    skipDays =
        skipDays.size() == DayOfWeek.values().length
            ? Set.of()
            : Set.copyOf(skipDays.isEmpty() ? skipDays : EnumSet.copyOf(skipDays));
  }

  /** Whether the feed may be asked at that time of the week. */
  public boolean open(Instant at) {
    if (skipHours.isEmpty() && skipDays.isEmpty()) {
      return true;
    }
    ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
    return !skipHours.contains(utc.getHour()) && !skipDays.contains(utc.getDayOfWeek());
  }

  /** Returns the time itself when the feed may be asked then, else the next full hour it may. */
  public Instant nextOpen(Instant wanted) {
    Instant at = wanted;
    for (int hour = 0; hour < HOURS_OF_A_WEEK && !open(at); hour++) {
      at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
    return at;
  }
}
