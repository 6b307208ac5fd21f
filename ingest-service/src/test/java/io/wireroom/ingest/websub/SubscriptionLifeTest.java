package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.event.Standing;
import io.wireroom.event.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionLifeTest {
  // Avro trusts our enums from here on
  private static final EventCodec<Subscription> CODEC = EventCodec.of(Subscription.class);
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Source SOURCE = source("https://news.example/feed", false);
  private final Subscription fresh =
      SubscriptionLife.begun(
          SOURCE,
          new HubOffer(URI.create("https://hub.example/"), URI.create("https://news.example/self")),
          "window 1",
          new SubscriptionLife.Keys("t", "https://us.example/websub/t", "s"),
          NOW);
  private final Subscription live = SubscriptionLife.verified(fresh, Duration.ofDays(9), NOW);

  @Test
  void it_comes_back_from_the_topic_as_it_was() throws Exception {
    assertThat(CODEC.decode(CODEC.encode(live))).isEqualTo(live);
    assertThat(CODEC.decode(CODEC.encode(fresh))).isEqualTo(fresh);
  }

  @ParameterizedTest
  @CsvSource({
    "P9D,     P9D,   P6D",
    "PT1H,    PT1H,  PT40M",
    "PT0S,    PT0S,  PT2S",
    "P99999D, P90D,  P60D",
    "       , P10D,  P6DT16H",
  })
  void a_lease_is_renewed_when_two_thirds_are_over(
      Duration lease, Duration granted, Duration renewed) {
    Subscription verified = SubscriptionLife.verified(fresh, lease, NOW);

    assertThat(verified.getLeaseEnd()).isEqualTo(NOW.plus(granted));
    assertThat(verified.getNextAsk()).isEqualTo(NOW.plus(renewed));
  }

  @Test
  void a_failed_renewal_leaves_the_lease_and_is_tried_again_ever_more_seldom() {
    Subscription once = SubscriptionLife.unanswered(live, "the hub answered 500", NOW);
    Subscription twice = SubscriptionLife.unanswered(once, "the hub answered 500", NOW);
    Subscription often = twice;
    for (int i = 0; i < 100; i++) {
      often = SubscriptionLife.unanswered(often, "the hub answered 500", NOW);
    }

    assertThat(once.getNextAsk()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(twice.getNextAsk()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(often.getNextAsk()).isEqualTo(NOW.plus(Duration.ofHours(12)));
    assertThat(often.getLastError()).isEqualTo("the hub answered 500");
    assertThat(SubscriptionLife.pushes(often, NOW)).isTrue();
    assertThat(SubscriptionLife.verified(often, Duration.ofDays(1), NOW).getFailuresInARow())
        .isZero();
  }

  @Test
  void a_hub_is_relied_upon_from_its_confirmation_to_the_end_of_the_lease() {
    assertThat(SubscriptionLife.pushes(fresh, NOW)).isFalse();
    assertThat(SubscriptionLife.pushes(SubscriptionLife.asked(fresh, "c", NOW), NOW)).isFalse();
    assertThat(SubscriptionLife.pushes(live, NOW)).isTrue();
    assertThat(SubscriptionLife.pushes(live, NOW.plus(Duration.ofDays(9)))).isFalse();
  }

  @Test
  void a_hub_that_denies_is_not_relied_upon_and_asked_again_after_a_day() {
    Subscription denied = SubscriptionLife.denied(live, "x".repeat(10_000), NOW);

    assertThat(denied.getStanding()).isEqualTo(Standing.DENIED);
    assertThat(SubscriptionLife.pushes(denied, NOW)).isFalse();
    assertThat(denied.getNextAsk()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(denied.getLastError()).hasSizeLessThan(400);
  }

  @Test
  void a_hub_that_missed_what_a_poll_saw_is_not_relied_upon_until_it_pushes_again() {
    Subscription pushed = SubscriptionLife.polled(SubscriptionLife.pushed(live), "window 2");
    Subscription quiet = SubscriptionLife.polled(pushed, "window 2");
    Subscription missed = SubscriptionLife.polled(quiet, "window 3");
    Subscription stillSilent = SubscriptionLife.polled(missed, "window 3");

    assertThat(SubscriptionLife.pushes(pushed, NOW)).isTrue();
    assertThat(SubscriptionLife.pushes(quiet, NOW)).isTrue();
    assertThat(SubscriptionLife.pushes(missed, NOW)).isFalse();
    assertThat(SubscriptionLife.pushes(stillSilent, NOW)).isFalse();
    assertThat(SubscriptionLife.pushes(SubscriptionLife.pushed(stillSilent), NOW)).isTrue();
  }

  @Test
  void what_appears_before_the_hub_confirmed_is_no_fault_of_the_hub() {
    Subscription polled = SubscriptionLife.polled(fresh, "window 2");

    assertThat(polled.getSilent()).isFalse();
    assertThat(polled.getWindow()).isEqualTo("window 2");
  }

  @Test
  void it_is_wanted_while_its_source_is_there_not_paused_and_at_the_same_address() {
    assertThat(SubscriptionLife.wanted(live, Optional.of(SOURCE))).isTrue();
    assertThat(SubscriptionLife.wanted(live, Optional.empty())).isFalse();
    assertThat(SubscriptionLife.wanted(live, Optional.of(source(SOURCE.getUrl(), true)))).isFalse();
    assertThat(SubscriptionLife.wanted(live, Optional.of(source("https://x.example/", false))))
        .isFalse();
    assertThat(SubscriptionLife.wanted(live, Optional.of(source(null, false)))).isFalse();
  }

  private static Source source(String url, boolean paused) {
    return Source.newBuilder()
        .setSourceId("wire")
        .setName("Wire")
        .setUrl(url)
        .setPaused(paused)
        .setUpdatedAt(NOW)
        .build();
  }
}
