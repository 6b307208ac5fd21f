package io.wireroom.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The many forms of dates that are not quite as a standard wants them: one pattern for each form of
 * the day, then a time of day, then a zone.
 */
final class LenientDate {
  private static final String NO_DIGIT = "(?!\\d|[-/.]\\d)";
  private static final String DAY_NAME = "(?:[\\p{L}\\p{M}]{2,}\\.?,?\\s?)?";
  private static final String NAME = "(?<name>[\\p{L}\\p{M}]{3,})\\.?,?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º)?(?!\\d)";
  private static final String YEAR = "(?<year>\\d{4}|\\d{2,3})(?!\\d)";

  /** How the parts of a day are said. */
  private enum Parts {
    NUMBERS,
    NAMED,
    WEEK,
    DAY_OF_YEAR,
    YEAR,
    /** Month first, as Americans do, unless it can be no month. */
    SLASHES
  }

  private record Form(Parts parts, Pattern pattern) {}

  /** In the order in which they are tried. */
  private static final List<Form> FORMS =
      List.of(
          form(Parts.WEEK, "(?<year>\\d{4})-?W(?<week>\\d{2})(?:-?(?<day>[1-7]))?" + NO_DIGIT),
          form(Parts.DAY_OF_YEAR, "(?<year>\\d{4}|\\d{2})-?(?<day>\\d{3})(?!\\d|[-/.:]\\d)"),
          form(
              Parts.NUMBERS,
              DAY_NAME + "(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"),
          form(Parts.NUMBERS, "(?<year>\\d{4})[-/](?<month>\\d{1,2})(?!\\d|-\\d)"),
          form(Parts.NUMBERS, "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
          form(
              Parts.NUMBERS,
              "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?=\\d{4}(?:\\d{2})?Z?$)"),
          form(
              Parts.NUMBERS,
              "(?<year>\\d{4})\\s?[년年]\\s?(?<month>\\d{1,2})\\s?[월月]\\s?(?<day>\\d{1,2})\\s?[일日]"),
          form(Parts.NUMBERS, "(?<day>\\d{1,2})-(?<month>\\d{1,2})-(?<year>\\d{4})(?!\\d)"),
          form(Parts.NUMBERS, "(?<year>\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"),
          form(Parts.NUMBERS, "(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)"),
          form(Parts.NUMBERS, "-(?<year>\\d{2})-?(?<month>\\d{2})(?!\\d)"),
          form(Parts.YEAR, "-(?<year>\\d{2})(?!\\d)"),
          form(
              Parts.SLASHES,
              DAY_NAME + "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})(?!\\d)"),
          form(Parts.NUMBERS, DAY_NAME + "(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR),
          form(Parts.NAMED, "(?<year>\\d{4})[- ]" + NAME + "[- ]" + DAY),
          form(
              Parts.NAMED,
              DAY_NAME + DAY + ",?[\\s-]?(?:de |of )?" + NAME + "[\\s-]?(?:de |of )?'?" + YEAR),
          form(
              Parts.NAMED,
              "(?:[\\p{L}\\p{M}]{2,}\\.?,?\\s)??" + NAME + "\\s?" + DAY + ",?\\s?" + YEAR),
          form(Parts.NAMED, NAME + "\\s?(?<year>\\d{4})(?!\\d)"),
          form(Parts.YEAR, "(?<year>\\d{4})(?!\\d|[-/.]\\d)"));

  /** The C library's form, with the time before the year: Sun Mar 1 12:00:00 UTC 2026. */
  private static final Pattern ASCTIME =
      Pattern.compile(
          "([\\p{L}\\p{M}]{2,},? )?([\\p{L}\\p{M}]{3,}) (\\d{1,2}),? (\\d{1,2}:\\d{2}(?::\\d{2})?)( [^\\d+-].{0,20}?| [+-].{0,6})? (\\d{4})");

  /** What W3CDTF, RFC 822 and ISO 8601 allow beside the two usual forms. */
  private static final Pattern BY_THE_BOOK =
      Pattern.compile(
          "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?)?)?"
              + "|(?:[A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} (\\d{4}|\\d{2}) \\d\\d:\\d\\d(:\\d\\d)? ([A-Z]{1,3}|[+-]\\d{4})"
              + "|\\d{8}T\\d{6}(Z|[+-]\\d{4})");

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What programs add in brackets to an offset: 2026-03-01T12:00:00+01:00[Europe/Berlin]. */
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]{1,40})]$");

  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  private LenientDate() {}

  /**
   * Returns the date; empty when it is none.
   *
   * @throws DateTimeException when no calendar has the day
   */
  static Optional<DateReading> read(String text) {
    String date =
        BRACKETS
            .matcher(SPACE.matcher(text).replaceAll(" "))
            .replaceFirst(" ($1)")
            .replace('−', '-')
            .replace(" ,", ",");
    if (EPOCH.matcher(date).matches()) {
      long milliseconds = Long.parseLong((date + "000").substring(0, 13));
      return Optional.of(new DateReading(Instant.ofEpochMilli(milliseconds), false, false));
    }
    Matcher asctime = ASCTIME.matcher(date);
    if (asctime.matches()) {
      String zone = asctime.group(5) == null ? "" : asctime.group(5);
      date =
          "%s %s %s %s%s"
              .formatted(
                  asctime.group(3), asctime.group(2), asctime.group(6), asctime.group(4), zone);
    }
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(date);
      if (matcher.lookingAt() && isDay(form, matcher)) {
        return timed(day(form, matcher), date.substring(matcher.end()), date);
      }
    }
    return Optional.empty();
  }

  private static Optional<DateReading> timed(LocalDate day, String rest, String date) {
    LenientTime time = LenientTime.of(rest);
    LocalDateTime local = time.on(day);
    boolean korean = time.zone().isEmpty() && HANGUL.matcher(date).find();
    Integer minutes = ZoneNames.minutes(korean ? "KST" : time.zone(), local);
    if (minutes == null && !time.mayBeZone()) {
      return Optional.empty();
    }
    Instant instant =
        local.toInstant(ZoneOffset.UTC).minusSeconds((minutes == null ? 0 : minutes) * 60L);
    return Optional.of(
        new DateReading(instant, minutes == null || korean, BY_THE_BOOK.matcher(date).matches()));
  }

  private static boolean isDay(Form form, Matcher matcher) {
    return form.parts() != Parts.NAMED || MonthNames.month(matcher.group("name")) > 0;
  }

  private static LocalDate day(Form form, Matcher matcher) {
    int year = year(matcher.group("year"));
    return switch (form.parts()) {
      case YEAR -> LocalDate.of(year, 1, 1);
      case NUMBERS -> LocalDate.of(year, number(matcher, "month"), number(matcher, "day"));
      case NAMED ->
          LocalDate.of(year, MonthNames.month(matcher.group("name")), number(matcher, "day"));
      case DAY_OF_YEAR -> LocalDate.ofYearDay(year, number(matcher, "day"));
      case WEEK ->
          LocalDate.parse(
              "%04d-W%02d-%d".formatted(year, number(matcher, "week"), number(matcher, "day")),
              DateTimeFormatter.ISO_WEEK_DATE);
      case SLASHES -> {
        int month = number(matcher, "month");
        int day = number(matcher, "day");
        yield month > 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
      }
    };
  }

  /** A part that the form has and the text may leave out is 1: the first of the month. */
  private static int number(Matcher matcher, String name) {
    if (!matcher.pattern().pattern().contains("(?<" + name + ">")) {
      return 1;
    }
    String digits = matcher.group(name);
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** RFC 2822, 4.3: of two digits, those below 50 are of this century; three count from 1900. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    int meant =
        switch (digits.length()) {
          case 2 -> year < 50 ? 2000 + year : 1900 + year;
          case 3 -> 1900 + year;
          default -> year;
        };
    checkYear(meant);
    return meant;
  }

  /**
   * Refuses the years that stand for no date in many programs.
   *
   * @throws DateTimeException when it is one of these
   */
  static void checkYear(int year) {
    if (year < 1000) {
      throw new DateTimeException("year " + year + " stands for no date in many programs");
    }
  }

  private static Form form(Parts parts, String pattern) {
    return new Form(parts, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }
}
