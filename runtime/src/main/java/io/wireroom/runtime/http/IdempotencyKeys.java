package io.wireroom.runtime.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.digest.Sha256;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was done for each {@code Idempotency-Key}: a repeated request is answered like the first and
 * done once; remembered for a day by this process, 100,000 of them. Safe for many threads.
 *
 * @see <a
 *     href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">The
 *     Idempotency-Key header</a>
 */
public final class IdempotencyKeys<T> {
  private static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 255;

  /** What a key was used for first. */
  private record Remembered<T>(String body, Future<T> outcome) {}

  private final Cache<String, Remembered<T>> remembered =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofDays(1)).build();

  /**
   * The key that a request carries; null when it carries none.
   *
   * @throws Refusal.BadRequest when it is empty or longer than {@value #LONGEST} characters
   */
  public static @Nullable String of(RoutingContext call) {
    String key = call.request().getHeader(HEADER);
    if (key != null && (key.isBlank() || key.length() > LONGEST)) {
      throw new Refusal.BadRequest(HEADER, "1 to " + LONGEST + " characters");
    }
    return key;
  }

  /**
   * Does it, unless it was done.
   *
   * @param id of the key and whose it is
   * @throws Refusal.Unprocessable when the key was used before with another body
   */
  public Future<T> once(String id, byte[] body, Supplier<Future<T>> act) {
    String hash = Sha256.hex(body);
    Remembered<T> first =
        remembered.asMap().computeIfAbsent(id, unknown -> new Remembered<>(hash, act.get()));
    if (!first.body().equals(hash)) {
      throw otherBody();
    }
    // A request that failed must not make its repetition fail
    return first.outcome().onFailure(failure -> remembered.asMap().remove(id, first));
  }

  /** The refusal of a key that was used for something else. */
  public static Refusal otherBody() {
    return new Refusal.Unprocessable("this Idempotency-Key was used before with another body");
  }
}
