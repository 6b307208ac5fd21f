package io.wireroom.search.out;

import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.api.HitJson;
import io.wireroom.search.query.Hit;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of files that all hits of a search are given in, one after the other. */
enum ExportFormat {
  /** A JSON document a line, as in the answer to a search. */
  NDJSON("application/x-ndjson", "", hit -> HitJson.write(hit) + "\n"),
  CSV("text/csv; charset=utf-8; header=present", CsvRow.HEAD, CsvRow::of),
  RIS("application/x-research-info-systems", "", RisRecord::of);

  private final String mediaType;
  private final String head;
  private final Function<Hit, String> writer;

  ExportFormat(String mediaType, String head, Function<Hit, String> writer) {
    this.mediaType = mediaType;
    this.head = head;
    this.writer = writer;
  }

  /**
   * Reads its name as an address has it.
   *
   * @throws Refusal.NotFound when there is no such form
   */
  static ExportFormat of(String name) {
    return Stream.of(values())
        .filter(format -> format.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("there are exports as " + labels()));
  }

  private static String labels() {
    return Stream.of(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  /** What stands before the first hit. */
  String head() {
    return head;
  }

  String write(Hit hit) {
    return writer.apply(hit);
  }
}
