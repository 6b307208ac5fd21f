package io.wireroom.runtime.outgoing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Retry-After header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, Retry-After</a>
 */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** Returns the wished pause, at most a week; zero when there is none that can be read. */
  public static Duration read(@Nullable String header) {
    return read(header, Instant.now());
  }

  /** The same at a given time. */
  public static Duration read(@Nullable String header, Instant now) {
    if (header == null) {
      return Duration.ZERO;
    }
    String text = header.strip();
    Duration wished;
    if (text.matches("\\d{1,9}")) {
      wished = Duration.ofSeconds(Long.parseLong(text));
    } else {
      try {
        wished =
            Duration.between(
                now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeParseException unreadable) {
        return Duration.ZERO;
      }
    }
    if (wished.isNegative()) {
      return Duration.ZERO;
    }
    return wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
  }
}
