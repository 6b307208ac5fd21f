package io.wireroom.ingest.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person says them, in UTC. */
public final class Times {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ANY =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ROOT);

  private Times() {}

  /** For example {@code 09:12}, or {@code 3 Mar 09:12} when it is not of today. */
  public static String at(Instant time, Instant now) {
    ZonedDateTime there = time.atZone(ZoneOffset.UTC);
    ZonedDateTime here = now.atZone(ZoneOffset.UTC);
    if (there.toLocalDate().equals(here.toLocalDate())) {
      return TODAY.format(there);
    }
    return (there.getYear() == here.getYear() ? THIS_YEAR : ANY).format(there);
  }

  /** For example {@code 3 hours ago}. */
  public static String ago(Instant time, Instant now) {
    Duration past = Duration.between(time, now);
    return past.toSeconds() < 60 ? "just now" : span(past) + " ago";
  }

  /** For example {@code 3 hours}; the largest whole unit that is there at least once, or twice. */
  public static String span(Duration span) {
    if (span.toMinutes() < 90) {
      return count(span.toMinutes(), "minute");
    }
    return span.toHours() < 48 ? count(span.toHours(), "hour") : count(span.toDays(), "day");
  }

  /** For example {@code 1 entry}, {@code 2 entries}. */
  public static String count(long number, String one) {
    String many =
        one.endsWith("y") && !one.endsWith("ay") ? one.replaceFirst("y$", "ies") : one + "s";
    return number + " " + (number == 1 ? one : many);
  }
}
