package io.wireroom.runtime.settings;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads settings from environment variables. A problem is noted and the default taken, so that
 * {@link #check()} can tell all of them at once. Not safe for use by several threads.
 */
public final class Settings {
  private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private final Map<String, String> environment;
  private final List<Meaning> meanings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Reads from these variables, normally {@link System#getenv()}. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(Map.copyOf(environment));
  }

  /** Any text. */
  public String text(String name, String normally, String meaning) {
    return read(name, normally, "text", meaning, Function.identity());
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String name, int least, int most, int normally, String meaning) {
    return read(
        name,
        Integer.toString(normally),
        "a whole number from " + least + " to " + most,
        meaning,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /**
   * A length of time such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, {@code 2d}, or ISO
   * 8601.
   */
  public Duration duration(String name, Duration normally, String meaning) {
    return read(
        name,
        shortest(normally),
        "a time such as 500ms, 30s, 5m, 1h",
        meaning,
        Settings::parseDuration);
  }

  /** An absolute http or https address. */
  public URI uri(String name, String normally, String meaning) {
    return read(
        name,
        normally,
        "an http or https address",
        meaning,
        text -> {
          URI uri = URI.create(text);
          if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException(text);
          }
          return uri;
        });
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean normally, String meaning) {
    return read(
        name,
        Boolean.toString(normally),
        "true or false",
        meaning,
        text -> {
          if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
          }
          return text.equals("true");
        });
  }

  /** A list separated by commas; blanks around the parts do not count, empty parts are left out. */
  public List<String> list(String name, String normally, String meaning) {
    return read(
        name,
        normally,
        "a list, comma-separated",
        meaning,
        text ->
            List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
  }

  /** Notes a problem that only two settings together show. */
  public void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettings when any setting could not be used
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
  }

  /** What was asked for so far, in order. */
  public List<Meaning> meanings() {
    return List.copyOf(meanings);
  }

  private <T> T read(
      String name, String normally, String takes, String meaning, Function<String, T> parse) {
    meanings.add(new Meaning(name, takes, normally, meaning));
    String given = environment.getOrDefault(name, "").strip();
    if (!given.isEmpty()) {
      try {
        return parse.apply(given);
      } catch (IllegalArgumentException | DateTimeParseException refused) {
        // The value is left out: it may be a secret put into the wrong variable
        problems.add(name + " takes " + takes);
      }
    }
    return parse.apply(normally);
  }

  private static Duration parseDuration(String text) {
    Matcher matcher = SHORT_DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static String shortest(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds == 0 || seconds % 60 != 0) {
      return seconds + "s";
    }
    return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
  }
}
