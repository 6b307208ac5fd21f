package io.wireroom.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands after the day of a date.
 *
 * @param zone as written, may be empty
 */
record LenientTime(int hour, int minute, int second, int nanos, String zone) {
  private static final String HALF = "(?:[AaPp]\\.?\\s?[Mm]\\b\\.?|오전|오후|午前|午後|上午|下午)";
  private static final Pattern COMPACT =
      Pattern.compile(
          "T?(?<hour>\\d{2})(?<minute>\\d{2})(?:(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?(?![\\d:])");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:[\\s,T-]*(?:at |um |à )?)(?<before>"
              + HALF
              + ")?\\s?(?<hour>\\d{1,2})(?:\\s?[:.h시時点]\\s?(?<minute>\\d{1,2})(?:\\s?[:.분分]\\s?(?<second>\\d{1,2})(?:[.,:](?<fraction>\\d+))?)?\\s?[분分]?\\s?[초秒]?)?(?![\\d:])\\s?(?<after>"
              + HALF
              + ")?(?:\\s?Uhr)?",
          Pattern.CASE_INSENSITIVE);

  /** ISO 8601, 4.2.2.4: a fraction of what is said last, be it an hour or a minute. */
  private static final Pattern FRACTION =
      Pattern.compile(
          "T(?<hour>\\d{2})(?::?(?<minute>\\d{2}))?[.,](?<fraction>\\d{1,18})(?=Z|[+-]\\d{2})");

  /** An offset right behind the day is no time. */
  private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:?\\d{2}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]{0,5}|[A-Za-z]+/[A-Za-z_/]+");

  static LenientTime of(String rest) {
    Matcher fraction = FRACTION.matcher(rest);
    if (fraction.lookingAt()) {
      return fractional(fraction, zone(rest.substring(fraction.end())));
    }
    Matcher compact = COMPACT.matcher(rest);
    if (compact.lookingAt()) {
      return new LenientTime(
          number(compact.group("hour")),
          number(compact.group("minute")),
          number(compact.group("second")),
          nanos(compact.group("fraction")),
          zone(rest.substring(compact.end())));
    }
    Matcher clock = CLOCK.matcher(rest);
    if (!clock.lookingAt() || OFFSET.matcher(rest).matches()) {
      return new LenientTime(0, 0, 0, 0, zone(rest));
    }
    String half = clock.group("before") == null ? clock.group("after") : clock.group("before");
    int hour = number(clock.group("hour"));
    return new LenientTime(
        half == null ? hour : hour % 12 + (isAfternoon(half) ? 12 : 0),
        number(clock.group("minute")),
        number(clock.group("second")),
        nanos(clock.group("fraction")),
        zone(rest.substring(clock.end())));
  }

  private static LenientTime fractional(Matcher time, String zone) {
    String minute = time.group("minute");
    long seconds = minute == null ? 3_600 : 60;
    long nanos = Math.multiplyExact(seconds, (long) nanos(time.group("fraction")));
    int whole = (int) (nanos / 1_000_000_000);
    return new LenientTime(
        number(time.group("hour")),
        minute == null ? whole / 60 : number(minute),
        whole % 60,
        (int) (nanos % 1_000_000_000),
        zone);
  }

  /**
   * Returns the time on a day: a leap second is the second before, 24:00 is the next day's start.
   *
   * @throws DateTimeException when no day has such a time
   */
  LocalDateTime on(LocalDate day) {
    if (hour == 24 && (minute | second) == 0) {
      return day.plusDays(1).atStartOfDay();
    }
    return day.atTime(hour, minute, second == 60 ? 59 : second, nanos);
  }

  /** Whether what stands at the end looks like a zone, known or not. */
  boolean mayBeZone() {
    return NAME.matcher(zone).matches();
  }

  private static String zone(String rest) {
    String zone = rest.strip();
    return zone.startsWith(",") ? zone.substring(1).strip() : zone;
  }

  private static boolean isAfternoon(String half) {
    return half.charAt(0) == 'p' || half.charAt(0) == 'P' || half.matches("오후|午後|下午");
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
