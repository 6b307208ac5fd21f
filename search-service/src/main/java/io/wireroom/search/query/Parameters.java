package io.wireroom.search.query;

import io.wireroom.runtime.http.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request and refuses what they do not take, naming them. */
public final class Parameters {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 512;
  private static final int DATE_LENGTH = 10;

  private final Map<String, List<String>> given;

  /**
   * Takes parameters as they came.
   *
   * @throws Refusal.BadRequest when one is not known, so that a misspelt filter is never a search
   *     for everything
   */
  public Parameters(Map<String, List<String>> given, Collection<String> known) {
    this.given = given;
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new Refusal.BadRequest(
            "there is no parameter " + cut(name) + "; known are " + String.join(", ", known));
      }
    }
  }

  /** The one value, without blanks around it; null when not given or empty. */
  @Nullable String one(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new Refusal.BadRequest(name, "one value");
    }
    return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0).strip();
  }

  /** The one value as it was given, with the blanks around it; empty when not given or blank. */
  public String text(String name) {
    return one(name) == null ? "" : given.getOrDefault(name, List.of()).get(0);
  }

  /** All values, each once, in a fixed order. */
  List<String> all(String name) {
    List<String> values =
        given.getOrDefault(name, List.of()).stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (values.size() > MOST_VALUES
        || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
      throw new Refusal.BadRequest(
          name, "at most " + MOST_VALUES + " values of at most " + LONGEST_VALUE + " characters");
    }
    return values;
  }

  public int number(String name, int least, int most, int normally) {
    String value = one(name);
    if (value == null) {
      return normally;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new Refusal.BadRequest(name, "a whole number from " + least + " to " + most);
  }

  <E extends Enum<E>> E label(String name, Class<E> type, E normally) {
    String value = one(name);
    if (value == null) {
      return normally;
    }
    List<String> labels =
        List.of(type.getEnumConstants()).stream()
            .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    int at = labels.indexOf(value);
    if (at < 0) {
      throw new Refusal.BadRequest(name, "one of " + String.join(", ", labels));
    }
    return type.getEnumConstants()[at];
  }

  boolean on(String name) {
    return label(name, Switch.class, Switch.OFF) == Switch.ON;
  }

  /** Whether something that is on otherwise is switched off. */
  boolean off(String name) {
    return label(name, Switch.class, Switch.ON) == Switch.OFF;
  }

  /**
   * A time, or a day, of which the first moment counts, or the one just after it.
   *
   * @param wholeDay whether a day is meant to its end
   */
  @Nullable Instant time(String name, boolean wholeDay) {
    String value = one(name);
    if (value == null) {
      return null;
    }
    try {
      // Years of more digits, or none, have other forms that an index does not read
      if (value.matches("[12]\\d{3}-.*")) {
        if (value.length() != DATE_LENGTH) {
          return Instant.parse(value);
        }
        LocalDate day = LocalDate.parse(value);
        return (wholeDay ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
    } catch (DateTimeException noTime) {
      // told below
    }
    throw new Refusal.BadRequest(
        name, "a day such as 2026-03-01 or a time such as 2026-03-01T08:30:00Z");
  }

  private static String cut(String name) {
    return name.length() > 64 ? name.substring(0, 64) + "…" : name;
  }

  private enum Switch {
    ON,
    OFF
  }
}
