package io.wireroom.search.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Receiver;
import io.wireroom.runtime.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionRequestTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private static final EventCodec<Receiver> CODEC = EventCodec.of(Receiver.class);

  private final MultiMap form =
      MultiMap.caseInsensitiveMultiMap()
          .add("hub.mode", "subscribe")
          .add("hub.topic", "https://news.test/v1/feeds/rss?q=gout")
          .add("hub.callback", "https://reader.test/push?me=1");

  @Test
  void a_secret_is_shorter_than_200_bytes() {
    assertThat(SubscriptionRequest.of(form.set("hub.secret", "s".repeat(199))).secret())
        .isNotNull();
    refused("hub.secret", "s".repeat(200));
    refused("hub.secret", "é".repeat(100));
    refused("hub.secret", "");
  }

  @ParameterizedTest
  @CsvSource({"864000, 864000", "1, 300", "999999999, 2592000"})
  void a_lease_is_granted_within_limits(String wished, long granted) {
    assertThat(SubscriptionRequest.of(form.set("hub.lease_seconds", wished)).lease())
        .isEqualTo(Duration.ofSeconds(granted));
  }

  @Test
  void who_wishes_no_lease_gets_ten_days() {
    assertThat(SubscriptionRequest.of(form).lease()).isEqualTo(Duration.ofDays(10));
    refused("hub.lease_seconds", "-1");
    refused("hub.lease_seconds", "long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.test/",
        "reader",
        "https://u:p@a.test/",
        "https://a.test/#x",
        "https://[/"
      })
  void a_callback_is_an_address_of_the_web(String callback) {
    refused("hub.callback", callback);
  }

  @Test
  void a_renewal_goes_on_from_where_it_was_with_a_new_lease() throws Exception {
    SubscriptionRequest request = SubscriptionRequest.of(form);
    FeedQuestion question = new FeedQuestion("feed-1", Map.of(), Map.of());
    Receiver first = Subscribers.receiver(request, question, Optional.empty(), NOW);
    Instant later = NOW.plusSeconds(60);

    Receiver renewed = Subscribers.receiver(request, question, Optional.of(first), later);

    assertThat(CODEC.decode(CODEC.encode(renewed))).isEqualTo(renewed);
    assertThat(renewed.getReceiverId()).isEqualTo(first.getReceiverId());
    assertThat(renewed.getSince()).isEqualTo(NOW);
    assertThat(renewed.getLeaseEnd()).isEqualTo(later.plus(Duration.ofDays(10)));
  }

  @Test
  void one_whose_lease_is_over_or_that_said_410_begins_anew() {
    SubscriptionRequest request = SubscriptionRequest.of(form);
    FeedQuestion question = new FeedQuestion("feed-1", Map.of(), Map.of());
    Receiver first = Subscribers.receiver(request, question, Optional.empty(), NOW);
    Receiver ended = Receiver.newBuilder(first).setEndedAt(NOW).build();
    Instant later = NOW.plus(Duration.ofDays(11));

    assertThat(Subscribers.receiver(request, question, Optional.of(first), later).getSince())
        .isEqualTo(later);
    assertThat(Subscribers.receiver(request, question, Optional.of(ended), later))
        .returns(later, Receiver::getSince)
        .returns(null, Receiver::getEndedAt);
  }

  private void refused(String name, String value) {
    MultiMap changed = MultiMap.caseInsensitiveMultiMap().addAll(form).set(name, value);
    assertThatThrownBy(() -> SubscriptionRequest.of(changed))
        .isInstanceOf(Refusal.BadRequest.class)
        .hasMessageStartingWith(name);
  }
}
