package io.wireroom.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void retry_after_is_seconds_or_a_date() {
    assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Sun, 01 Mar 2026 12:05:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void retry_after_that_says_nothing_sensible_is_no_pause() {
    assertThat(RetryAfter.read("soon", NOW)).isZero();
    assertThat(RetryAfter.read("Sun, 01 Mar 2020 12:05:00 GMT", NOW)).isZero();
    assertThat(RetryAfter.read(null, NOW)).isZero();
  }

  @Test
  void nobody_makes_us_wait_for_more_than_a_week() {
    assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(Duration.ofDays(7));
  }
}
