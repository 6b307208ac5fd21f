package io.wireroom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostTurnsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private final HostTurns turns = new HostTurns(Duration.ofSeconds(1), Set.of("127.0.0.1"));

  @Test
  void a_host_has_one_request_at_a_time_and_then_a_pause() {
    assertThat(turns.take("a.example", NOW)).isTrue();
    assertThat(turns.take("a.example", NOW.plusSeconds(9))).isFalse();
    turns.done("a.example", NOW.plusSeconds(10));
    assertThat(turns.take("a.example", NOW.plusMillis(10_999))).isFalse();
    assertThat(turns.take("a.example", NOW.plusSeconds(11))).isTrue();
  }

  @Test
  void hosts_of_a_domain_share_two_requests() {
    assertThat(turns.take("a.news.example", NOW)).isTrue();
    assertThat(turns.take("b.news.example", NOW)).isTrue();
    assertThat(turns.take("c.news.example", NOW)).isFalse();
    assertThat(turns.take("other.example", NOW)).isTrue();
    turns.done("a.news.example", NOW);
    assertThat(turns.take("c.news.example", NOW)).isTrue();
  }

  @Test
  void a_host_that_wants_to_be_left_alone_is() {
    turns.rest("a.example", NOW.plusSeconds(60));
    turns.rest("a.example", NOW.plusSeconds(30));
    assertThat(turns.take("a.example", NOW.plusSeconds(59))).isFalse();
    assertThat(turns.take("a.example", NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void our_own_hosts_need_no_pause() {
    assertThat(turns.take("127.0.0.1:8080", NOW)).isTrue();
    turns.done("127.0.0.1:8080", NOW);
    assertThat(turns.take("127.0.0.1:8080", NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.org, example.org",
    "Feeds.Example.ORG:8443, example.org",
    "example.org, example.org",
    "a.b.bmj.co.uk, bmj.co.uk",
    "bmj.co.uk, bmj.co.uk",
    "www.lemonde.fr, lemonde.fr",
    "localhost, localhost",
    "127.0.0.1:80, 127.0.0.1",
    "[::1]:80, [::1]",
  })
  void the_domain_is_what_a_publisher_registers(String authority, String domain) {
    assertThat(RegistrableDomain.of(authority)).isEqualTo(domain);
  }
}
