package io.wireroom.cli.evaluate;

import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts, a field at a time, how much of what is expected of documents was read. Texts are the same
 * when their words are: markup and the width of spaces do not count.
 */
public final class FieldAgreement {
  /**
   * How often a field was expected, and how often it was read so.
   *
   * @param expected documents or entries whose field is known
   * @param agreed how many of these were read the same
   */
  public record Count(int expected, int agreed) {
    private Count with(boolean same) {
      return new Count(expected + 1, agreed + (same ? 1 : 0));
    }

    private Count and(Count other) {
      return new Count(expected + other.expected, agreed + other.agreed);
    }
  }

  private final Map<String, Count> fields = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private String document = "";

  /** What is compared from now on is of this document. */
  void document(String name) {
    document = name;
  }

  /** Compares a text; what is not expected is not counted. */
  void text(String field, @Nullable String expected, @Nullable String read) {
    if (expected != null && !expected.isBlank()) {
      count(field, expected, read, words(expected).equals(words(read)));
    }
  }

  /** Compares one of many, in any order. */
  void among(String field, @Nullable String expected, List<String> read) {
    if (expected != null && !expected.isBlank()) {
      boolean there = read.stream().anyMatch(one -> words(one).equals(words(expected)));
      count(field, expected, read.toString(), there);
    }
  }

  /** Compares an instant, expected as RFC 3339 has it; one that cannot be read is not counted. */
  void date(String field, @Nullable String expected, @Nullable DateReading read) {
    if (expected == null) {
      return;
    }
    try {
      Instant instant = OffsetDateTime.parse(expected).toInstant();
      count(field, expected, String.valueOf(read), read != null && instant.equals(read.instant()));
    } catch (DateTimeParseException unreadable) {
      // The expectation is no instant: there is nothing to compare with
    }
  }

  private void count(String field, String expected, @Nullable String read, boolean same) {
    fields.merge(field, new Count(0, 0).with(same), Count::and);
    if (!same) {
      differences.add(
          "%s: %s is %s, expected %s".formatted(document, field, brief(read), brief(expected)));
    }
  }

  /** Every field that was expected somewhere, by name. */
  public Map<String, Count> fields() {
    return Map.copyOf(fields);
  }

  /** All fields together. */
  public Count all() {
    return fields.values().stream().reduce(new Count(0, 0), Count::and);
  }

  /** What was read otherwise than expected, a line each. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  private static String words(@Nullable String text) {
    // Some expectations keep a text escaped that is read unescaped here
    return text == null ? "" : PlainText.of(PlainText.of(text)).replaceAll("\\s+", " ").strip();
  }

  private static String brief(@Nullable String text) {
    String line = String.valueOf(text).replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 100) + "…";
  }
}
