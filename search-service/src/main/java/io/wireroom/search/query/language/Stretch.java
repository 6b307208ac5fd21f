package io.wireroom.search.query.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, a month or a day, from 1000 to 2999.
 *
 * @param text as it is written: {@code 2026}, {@code 2026-03} or {@code 2026-03-01}
 * @param first day of it
 * @param last day of it
 */
public record Stretch(String text, LocalDate first, LocalDate last) {
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  /** Reads it; empty when it is none of the three, or no such day is in the calendar. */
  static Optional<Stretch> of(String text) {
    try {
      if (YEAR.matcher(text).matches()) {
        Year year = Year.parse(text);
        return Optional.of(new Stretch(text, year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new Stretch(text, month.atDay(1), month.atEndOfMonth()));
      }
      if (DAY.matcher(text).matches()) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new Stretch(text, day, day));
      }
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
