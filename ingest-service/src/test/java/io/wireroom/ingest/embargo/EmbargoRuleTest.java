package io.wireroom.ingest.embargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbargoRuleTest {
  @ParameterizedTest
  @CsvSource({
    // before and after the time, summer and winter
    "16:00 America/New_York, 2026-07-01T12:00:00Z, 2026-07-01T20:00:00Z",
    "16:00 America/New_York, 2026-07-01T20:00:00Z, 2026-07-01T20:00:00Z",
    "16:00 America/New_York, 2026-07-01T20:00:01Z, 2026-07-02T20:00:00Z",
    "16:00 America/New_York, 2026-01-15T12:00:00Z, 2026-01-15T21:00:00Z",
    // the day there is not the day of UTC
    "00:01 Asia/Tokyo, 2026-01-15T14:00:00Z, 2026-01-15T15:01:00Z",
    // 2026-03-08: the clocks leap from two to three, half past two comes an hour later
    "02:30 America/New_York, 2026-03-08T05:00:00Z, 2026-03-08T07:30:00Z",
    // over the change the time of day stays
    "16:00 America/New_York, 2026-03-07T22:00:00Z, 2026-03-08T20:00:00Z",
    // 2026-11-01: half past one comes twice, the first counts
    "01:30 America/New_York, 2026-11-01T04:00:00Z, 2026-11-01T05:30:00Z"
  })
  void the_next_such_time_of_day_there(String rule, Instant received, Instant end) {
    assertThat(EmbargoRule.parse(rule).endAfter(received)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16:00", "noon Europe/London", "16:00 Europe/Atlantis", "25:00 UTC"})
  void what_is_no_rule_is_refused(String text) {
    assertThatThrownBy(() -> EmbargoRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16:00 America/New_York");
  }
}
