package io.wireroom.runtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How often each may call, by a token bucket for each address, key and subject: a minute's worth at
 * once, and then evenly. Counted by this process alone; of {@value #MOST_BUCKETS} callers the ones
 * that came last are remembered. An answer counts once, however long it is.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10">The
 *     RateLimit headers</a>
 */
final class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_BUCKETS = 100_000;

  private final Rates rates;
  private final LongSupplier nanos;

  /** A bucket that was not asked for a minute is full: it can be forgotten. */
  private final Cache<String, TokenBucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(WINDOW).build();

  RateLimits(Rates rates, LongSupplier nanos) {
    this.rates = rates;
    this.nanos = nanos;
  }

  /**
   * Counts a request and tells of it in the answer; returns the refusal when it is one too many.
   */
  @Nullable TooManyRequests count(Caller caller, HttpServerResponse response) {
    int quota = caller.isAnonymous() ? rates.address() : rates.known();
    if (quota == 0) {
      return null;
    }
    String policy = caller.isAnonymous() ? "address" : "key";
    TokenBucket.Level level =
        buckets
            .get(caller.id(), unknown -> new TokenBucket(quota, WINDOW, nanos.getAsLong()))
            .take(nanos.getAsLong());
    response.putHeader(
        "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds()));
    response.putHeader(
        "RateLimit",
        "\"%s\";r=%d;t=%d".formatted(policy, level.left(), level.untilFull().toSeconds() + 1));
    return level.taken() ? null : new TooManyRequests(quota, policy, level.untilNext());
  }
}
