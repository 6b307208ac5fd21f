package io.wireroom.ingest.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The two forms that nearly all dates have, read character by character because a feed has
 * thousands: {@code Sun, 01 Mar 2026 12:00:00 GMT} and {@code 2026-03-01T12:00:00Z}.
 */
final class StandardDate {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int NONE = Integer.MIN_VALUE;

  private final String text;
  private int at;

  private StandardDate(String text) {
    this.text = text;
  }

  /**
   * Returns the date; null when it has another form.
   *
   * @throws java.time.DateTimeException when it has one of these forms, and no calendar has the day
   */
  static @Nullable DateReading read(String text) {
    StandardDate date = new StandardDate(text);
    return text.length() > 19 && text.charAt(4) == '-' ? date.rfc3339() : date.rfc2822();
  }

  private @Nullable DateReading rfc3339() {
    int year = digits(4);
    int month = character('-') ? digits(2) : -1;
    int day = character('-') ? digits(2) : -1;
    boolean letter = character('T');
    int hour = digits(2);
    int minute = character(':') ? digits(2) : -1;
    int second = character(':') ? digits(2) : -1;
    if ((year | month | day | hour | minute | second) < 0 || !letter || hour > 23 || second > 59) {
      return null;
    }
    int nanos = fraction();
    if (nanos < 0) {
      return null;
    }
    boolean utc = at == text.length() - 1 && text.charAt(at) == 'Z';
    int offset = utc ? 0 : offset(true);
    return offset == NONE
        ? null
        : reading(
            LocalDate.of(year, month, day), LocalTime.of(hour, minute, second, nanos), offset);
  }

  private @Nullable DateReading rfc2822() {
    if (text.length() > 5 && text.charAt(3) == ',' && text.charAt(4) == ' ') {
      at = 5;
    }
    int day = digits(at + 1 < text.length() && text.charAt(at + 1) == ' ' ? 1 : 2);
    int month = character(' ') ? month() : -1;
    int year = character(' ') ? digits(4) : -1;
    int hour = character(' ') ? digits(2) : -1;
    int minute = character(':') ? digits(2) : -1;
    int second = character(':') ? digits(2) : 0;
    if ((day | month | year | hour | minute | second) < 0 || hour > 23 || second > 59) {
      return null;
    }
    if (!character(' ')) {
      return null;
    }
    int offset = zone();
    return offset == NONE
        ? null
        : reading(LocalDate.of(year, month, day), LocalTime.of(hour, minute, second), offset);
  }

  private static DateReading reading(LocalDate day, LocalTime time, int offsetMinutes) {
    LenientDate.checkYear(day.getYear());
    long seconds = day.toEpochDay() * 86_400L + time.toSecondOfDay() - offsetMinutes * 60L;
    return new DateReading(Instant.ofEpochSecond(seconds, time.getNano()), false, true);
  }

  private int month() {
    int place = at + 3 <= text.length() ? MONTHS.indexOf(text.substring(at, at + 3)) : -1;
    at += 3;
    return place >= 0 && place % 3 == 0 ? place / 3 + 1 : -1;
  }

  /** Nanoseconds; 0 when there is none, -1 when it is longer than nine digits. */
  private int fraction() {
    if (!character('.')) {
      return 0;
    }
    int nanos = 0;
    int count = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      nanos = count < 9 ? nanos * 10 + text.charAt(at) - '0' : nanos;
      count++;
      at++;
    }
    for (int missing = count; missing < 9; missing++) {
      nanos *= 10;
    }
    return count > 9 || count == 0 ? -1 : nanos;
  }

  /** Minutes from UTC by RFC 822's names, or an offset. */
  private int zone() {
    return switch (text.substring(at)) {
      case "GMT", "UT", "UTC", "Z" -> 0;
      case "EDT" -> -4 * 60;
      case "EST", "CDT" -> -5 * 60;
      case "CST", "MDT" -> -6 * 60;
      case "MST", "PDT" -> -7 * 60;
      case "PST" -> -8 * 60;
      default -> offset(false);
    };
  }

  /** Minutes from UTC, at the end of the text. */
  private int offset(boolean colon) {
    boolean minus = at < text.length() && text.charAt(at) == '-';
    if (!minus && !character('+')) {
      return NONE;
    }
    at += minus ? 1 : 0;
    int hours = digits(2);
    if (colon && !character(':')) {
      return NONE;
    }
    int minutes = digits(2);
    if ((hours | minutes) < 0 || hours > 18 || minutes > 59 || at != text.length()) {
      return NONE;
    }
    return (minus ? -1 : 1) * (hours * 60 + minutes);
  }

  private boolean character(char expected) {
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  private int digits(int count) {
    int number = 0;
    for (int index = 0; index < count; index++) {
      if (at >= text.length() || !isDigit(text.charAt(at))) {
        return -1;
      }
      number = number * 10 + text.charAt(at++) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
