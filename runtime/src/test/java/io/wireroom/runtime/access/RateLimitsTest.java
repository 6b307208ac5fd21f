package io.wireroom.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void a_bucket_gives_its_quota_at_once_and_then_evenly() {
    TokenBucket bucket = new TokenBucket(60, SECOND.multipliedBy(60), 0);
    for (int left = 59; left >= 0; left--) {
      assertThat(bucket.take(0)).extracting("taken", "left").containsExactly(true, left);
    }

    TokenBucket.Level empty = bucket.take(SECOND.toNanos() / 2);
    assertThat(empty.taken()).isFalse();
    assertThat(empty.untilNext()).isEqualTo(SECOND.dividedBy(2));
    assertThat(bucket.take(SECOND.toNanos()).taken()).isTrue();
    assertThat(bucket.take(SECOND.toNanos()).taken()).isFalse();
  }

  @Test
  void a_bucket_never_holds_more_than_its_quota() {
    TokenBucket bucket = new TokenBucket(2, SECOND, 0);

    assertThat(bucket.take(SECOND.toNanos() * 100).left()).isEqualTo(1);
    assertThat(bucket.take(SECOND.toNanos() * 100).untilFull()).isEqualTo(SECOND);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 10.0.0.1, 192.0.2.1",
    "10.0.0.1, 192.0.2.7, 192.0.2.7",
    "10.0.0.1, '6.6.6.6, 192.0.2.7', 192.0.2.7",
    "10.0.0.1, '192.0.2.7, 10.0.0.2', 192.0.2.7",
    "10.0.0.1, not an address, 10.0.0.1",
    "10.0.0.1, '', 10.0.0.1",
  })
  void only_proxies_of_ours_say_who_calls(String remote, String forwarded, String address) {
    Proxies proxies = new Proxies(Set.of("10.0.0.1", "10.0.0.2"));

    assertThat(proxies.addressOf(remote, List.of(forwarded))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8::1, 2001:db8:0:0::/64",
  })
  void a_network_of_ipv6_is_one_caller(String address, String network) {
    assertThat(Proxies.network(address)).isEqualTo(network);
  }
}
