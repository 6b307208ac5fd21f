package io.wireroom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollOutcomeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private final Source source =
      Source.newBuilder()
          .setSourceId("mdedge")
          .setName("MDedge")
          .setUrl("https://example.org/feed")
          .setIntervalSeconds(600)
          .setUpdatedAt(NOW)
          .build();

  @Test
  void a_fetched_feed_keeps_its_validators_and_is_asked_again_after_its_interval() {
    SourceState state = after(fetched(Duration.ZERO), null);

    assertThat(state.getEtag()).isEqualTo("\"v1\"");
    assertThat(state.getNextDue()).isEqualTo(NOW.plus(INTERVAL));
    assertThat(state.getLastSuccess()).isEqualTo(NOW);
  }

  @Test
  void a_publishers_max_age_lengthens_the_interval_to_an_hour_at_most() {
    assertThat(after(fetched(Duration.ofMinutes(30)), null).getNextDue())
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(after(fetched(Duration.ofDays(30)), null).getNextDue())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void an_unchanged_feed_keeps_the_validators_it_had() {
    SourceState first = after(fetched(Duration.ZERO), null);

    assertThat(after(new FetchResult.NotModified(), first).getEtag()).isEqualTo("\"v1\"");
  }

  @Test
  void failures_in_a_row_lengthen_the_pause_and_a_success_ends_it() {
    SourceState once = after(new FetchResult.Unreachable("no route"), null);
    SourceState twice = after(new FetchResult.Refused(500, "the publisher answered 500"), once);

    assertThat(once.getNextDue()).isEqualTo(NOW.plus(INTERVAL.multipliedBy(2)));
    assertThat(twice.getNextDue()).isEqualTo(NOW.plus(INTERVAL.multipliedBy(4)));
    assertThat(twice.getFailuresInARow()).isEqualTo(2);
    assertThat(twice.getLastError()).isEqualTo("the publisher answered 500");
    assertThat(after(fetched(Duration.ZERO), twice).getFailuresInARow()).isZero();
  }

  @Test
  void a_publisher_that_asks_us_to_wait_is_left_alone_for_that_long() {
    SourceState state = after(new FetchResult.AskedToWait(429, Duration.ofHours(5)), null);

    assertThat(state.getNextDue()).isEqualTo(NOW.plus(Duration.ofHours(5)));
  }

  @Test
  void a_feed_that_is_gone_is_marked() {
    assertThat(after(new FetchResult.Gone(), null).getGone()).isTrue();
  }

  @Test
  void every_fetch_is_booked_with_what_it_came_to() {
    PollOutcome outcome =
        PollOutcome.of(
            source,
            null,
            new FetchResult.AskedToWait(503, Duration.ZERO),
            null,
            NOW.minusMillis(40),
            NOW);

    assertThat(outcome.fetch().getStatus()).isEqualTo(503);
    assertThat(outcome.fetch().getOutcome()).isEqualTo("asked-to-wait");
    assertThat(outcome.fetch().getMillis()).isEqualTo(40);
    assertThat(outcome.fetch().getNextDue()).isEqualTo(outcome.state().getNextDue());
  }

  private SourceState after(FetchResult result, SourceState before) {
    return PollOutcome.of(source, before, result, null, NOW, NOW).state();
  }

  private static FetchResult fetched(Duration freshFor) {
    return new FetchResult.Fetched(
        Buffer.buffer("<rss/>"),
        URI.create("https://example.org/feed"),
        "application/rss+xml",
        new CacheValidators("\"v1\"", null),
        freshFor);
  }
}
