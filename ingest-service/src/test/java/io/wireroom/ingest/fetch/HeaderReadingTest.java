package io.wireroom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeaderReadingTest {
  @Test
  void max_age_is_found_among_other_directives() {
    assertThat(MaxAge.read("public, max-age=600, must-revalidate"))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(MaxAge.read("s-max-age=600")).isZero();
    assertThat(MaxAge.read("no-cache, max-age=600")).isZero();
  }
}
