package io.wireroom.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.SameOrigin;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GateTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  private final Session session = new Session("secret");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, desk:8081, true",
        "same-origin, https://other, desk:8081, true",
        "cross-site, http://desk:8081, desk:8081, false",
        "same-site, http://desk:8081, desk:8081, false",
        "none, -, desk:8081, false",
        "-, http://desk:8081, desk:8081, true",
        "-, http://desk:8082, desk:8081, false",
        "-, http://evil.example, desk:8081, false",
        "-, null, desk:8081, false",
        "-, -, desk:8081, false",
        "-, http://desk:8081, -, false",
        "-, ht tp://desk, desk:8081, false",
      })
  void forms_are_taken_from_our_own_pages(String site, String origin, String host, boolean taken) {
    assertThat(SameOrigin.holds(site, origin, host)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, false",
        "same-origin, false",
        "none, false",
        "cross-site, true",
        "same-site, true"
      })
  void pages_of_other_sites_cannot_write_through_the_api(String site, boolean refused) {
    assertThat(SameOrigin.isOfAnotherSite(site)).isEqualTo(refused);
  }

  @Test
  void a_session_holds_for_twelve_hours_and_for_its_key_alone() {
    String cookie = session.begin(NOW);

    assertThat(session.holds(cookie, NOW.plusSeconds(12 * 3600 - 1))).isTrue();
    assertThat(session.holds(cookie, NOW.plusSeconds(12 * 3600))).isFalse();
    assertThat(new Session("other").holds(cookie, NOW)).isFalse();
    assertThat(cookie).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "9999999999",
        "9999999999.",
        "9999999999.0000000000000000000000000000000000000000000000000000000000000000",
        "99999999999999999999.0000000000000000000000000000000000000000000000000000000000000000",
      })
  void what_was_not_signed_by_us_is_no_session(String cookie) {
    assertThat(session.holds(cookie, NOW)).isFalse();
  }

  @Test
  void a_later_end_needs_a_signature_of_its_own() {
    String cookie = session.begin(NOW);
    String later = (NOW.getEpochSecond() + 1_000_000) + cookie.substring(cookie.indexOf('.'));

    assertThat(session.holds(later, NOW)).isFalse();
  }

  @Test
  void only_the_key_opens_and_without_a_key_nothing_does() {
    assertThat(session.opens("secret")).isTrue();
    assertThat(session.opens("Secret")).isFalse();
    assertThat(session.opens(null)).isFalse();
    assertThat(new Session("").opens("")).isFalse();
  }
}
