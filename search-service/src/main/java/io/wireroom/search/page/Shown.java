package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values in words for readers. Dates are UTC. */
public final class Shown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Shown() {}

  /** The day of an ISO 8601 time; empty when there is none. */
  public static String day(@Nullable String time) {
    return time == null ? "" : format(DAY, time);
  }

  /** An ISO 8601 time to the second; empty when there is none. */
  public static String moment(@Nullable String time) {
    return time == null ? "" : format(MOMENT, time);
  }

  /** A month such as 2026-03. */
  static String month(String month) {
    try {
      return MONTH.format(YearMonth.parse(month));
    } catch (DateTimeException noMonth) {
      return month;
    }
  }

  /** A label such as conference-coverage, as a heading has it. */
  public static String label(String label) {
    if (label.equals("cme")) {
      return "CME";
    }
    String words = label.replace('-', ' ').replace('_', ' ');
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A share from 0 to 1. */
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** A number with thousands apart. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
  }

  private static String format(DateTimeFormatter format, String time) {
    try {
      return format.format(Instant.parse(time));
    } catch (DateTimeException noTime) {
      return time;
    }
  }
}
