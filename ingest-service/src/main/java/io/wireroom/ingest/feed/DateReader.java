package io.wireroom.ingest.feed;

import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that publishers write: RFC 822 and 2822 in all their sloppy forms, RFC 3339, ISO
 * 8601 with weeks, days of the year and reduced precision, and the forms of several countries. No
 * clock: what needs to know today's date is no date.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2822#section-3.3">RFC 2822</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
public final class DateReader {
  private static final int LONGEST = 100;

  private DateReader() {}

  /** Returns what the text means; empty when it is no date. */
  public static Optional<DateReading> read(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String date = text.strip();
    try {
      DateReading standard = StandardDate.read(date);
      return standard != null ? Optional.of(standard) : LenientDate.read(date);
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
