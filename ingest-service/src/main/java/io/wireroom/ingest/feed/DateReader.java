package io.wireroom.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that publishers write: RFC 822 and 2822 in all their sloppy forms, RFC 3339, ISO
 * 8601 with reduced precision, and month names before the day.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2822#section-3.3">RFC 2822</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
public final class DateReader {
  private static final int LONGEST = 100;
  private static final String CLOCK =
      "(?:[T,\\s]+(?:at\\s+)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?";
  private static final String ZONE = "\\s*(.*?)\\s*";
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?" + CLOCK + ZONE, Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[\\p{L}.]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
              + CLOCK
              + ZONE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+,?\\s+)??(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + CLOCK
              + ZONE);

  /** The C library's form, with the year at the end: Sun Mar 1 12:00:00 UTC 2026. */
  private static final Pattern ASCTIME =
      Pattern.compile(
          "\\p{L}{3,}\\s+(\\p{L}{3,})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(.*?)\\s*(\\d{4})");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** RFC 822's own names, and those that are met; hours from UTC. */
  private static final Map<String, Double> ZONES =
      Map.ofEntries(
          Map.entry("z", 0.0),
          Map.entry("ut", 0.0),
          Map.entry("utc", 0.0),
          Map.entry("gmt", 0.0),
          Map.entry("est", -5.0),
          Map.entry("edt", -4.0),
          Map.entry("cst", -6.0),
          Map.entry("cdt", -5.0),
          Map.entry("mst", -7.0),
          Map.entry("mdt", -6.0),
          Map.entry("pst", -8.0),
          Map.entry("pdt", -7.0),
          Map.entry("et", -5.0),
          Map.entry("bst", 1.0),
          Map.entry("wet", 0.0),
          Map.entry("west", 1.0),
          Map.entry("cet", 1.0),
          Map.entry("cest", 2.0),
          Map.entry("met", 1.0),
          Map.entry("mest", 2.0),
          Map.entry("eet", 2.0),
          Map.entry("eest", 3.0),
          Map.entry("msk", 3.0),
          Map.entry("ist", 5.5),
          Map.entry("jst", 9.0),
          Map.entry("kst", 9.0),
          Map.entry("aest", 10.0),
          Map.entry("aedt", 11.0),
          Map.entry("akst", -9.0),
          Map.entry("akdt", -8.0),
          Map.entry("hst", -10.0),
          Map.entry("nzst", 12.0));

  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?:\\s*\\(.*\\))?");

  private DateReader() {}

  /** Returns what the text means; empty when it is no date. */
  public static Optional<DateReading> read(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String date = text.strip().replaceAll("\\s+", " ");
    try {
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        return reading(
            number(iso.group(1), 0), number(iso.group(2), 1), number(iso.group(3), 1), iso, 4);
      }
      Matcher dayFirst = DAY_FIRST.matcher(date);
      if (dayFirst.matches()) {
        return reading(
            year(dayFirst.group(3)),
            month(dayFirst.group(2)),
            number(dayFirst.group(1), 1),
            dayFirst,
            4);
      }
      Matcher monthFirst = MONTH_FIRST.matcher(date);
      if (monthFirst.matches()) {
        return reading(
            year(monthFirst.group(3)),
            month(monthFirst.group(1)),
            number(monthFirst.group(2), 1),
            monthFirst,
            4);
      }
      Matcher asctime = ASCTIME.matcher(date);
      if (asctime.matches()) {
        LocalDateTime local =
            LocalDateTime.of(
                year(asctime.group(7)),
                month(asctime.group(1)),
                number(asctime.group(2), 1),
                number(asctime.group(3), 0),
                number(asctime.group(4), 0),
                number(asctime.group(5), 0));
        return zoned(local, asctime.group(6));
      }
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<DateReading> reading(
      int year, int month, int day, Matcher matcher, int clock) {
    int hour = number(matcher.group(clock), 0);
    String half = matcher.group(clock + 4);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    // A leap second, and the midnight that ends a day
    int second = Math.min(number(matcher.group(clock + 2), 0), 59);
    int extraDays = hour == 24 ? 1 : 0;
    LocalDateTime local =
        LocalDateTime.of(year, month, day, hour % 24, number(matcher.group(clock + 1), 0), second)
            .plusNanos(nanos(matcher.group(clock + 3)))
            .plusDays(extraDays);
    return zoned(local, matcher.group(clock + 5));
  }

  private static Optional<DateReading> zoned(LocalDateTime local, String zone) {
    String name = zone.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return Optional.of(new DateReading(local.toInstant(ZoneOffset.UTC), true));
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      String digits = offset.group(2);
      int hours = number(digits, 0);
      int minutes = number(offset.group(3), 0);
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      if (hours > 18 || minutes > 59) {
        return Optional.empty();
      }
      return Optional.of(
          new DateReading(
              local.minusMinutes(sign * (hours * 60L + minutes)).toInstant(ZoneOffset.UTC), false));
    }
    Double hours = ZONES.get(name);
    return hours == null
        ? Optional.empty()
        : Optional.of(
            new DateReading(
                local.minusMinutes(Math.round(hours * 60)).toInstant(ZoneOffset.UTC), false));
  }

  private static int year(String text) {
    int year = number(text, 0);
    if (text.length() > 2) {
      return year;
    }
    // RFC 2822, 4.3: two digits
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    if (month == 0) {
      throw new DateTimeException("no month " + name);
    }
    return month;
  }

  private static long nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
  }
}
