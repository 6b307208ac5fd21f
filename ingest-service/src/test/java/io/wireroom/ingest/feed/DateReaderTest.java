package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 01 Mar 2026 12:00:00 GMT|2026-03-01T12:00:00Z",
        "1 Mar 26 12:00 -0500|2026-03-01T17:00:00Z",
        "Sunday, 1 March 2026 7:05 PM EDT|2026-03-01T23:05:00Z",
        "March 1, 2026 12:00 UTC|2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.250+05:30|2026-03-01T06:30:00.250Z",
        "2026-03-01 12:00:00Z|2026-03-01T12:00:00Z",
        "20260301T120000Z|2026-03-01T12:00:00Z",
        "Sun Mar  1 12:00:00 UTC 2026|2026-03-01T12:00:00Z",
        "2026-03-01T24:00:00Z|2026-03-02T00:00:00Z",
      })
  void dates_are_read_as_publishers_write_them(String text, Instant meant) {
    assertThat(DateReader.read(text).map(DateReading::instant).orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "Sun, 01 Mar 2026 12:00:00", "2026-03"})
  void a_date_without_a_zone_is_marked(String text) {
    assertThat(DateReader.read(text))
        .get()
        .satisfies(date -> assertThat(date.withoutZone()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-13-01", "32 Jan 2026", "1 Foo 2026", "12:00"})
  void what_is_no_date_is_none(String text) {
    assertThat(DateReader.read(text)).isEmpty();
  }
}
