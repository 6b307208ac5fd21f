package io.wireroom.ingest.fetch;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one conditional GET came to. */
public sealed interface FetchResult {
  /**
   * The document, whole.
   *
   * @param body decoded, at most the configured size
   * @param url where it was in the end, after redirects
   * @param contentType as sent; null when none was
   * @param freshFor how long the publisher says that it stays the same; zero when not said
   * @param movedTo where permanent redirects led; null when there was none
   * @param links the Link headers, as sent
   */
  record Fetched(
      Buffer body,
      URI url,
      @Nullable String contentType,
      CacheValidators validators,
      Duration freshFor,
      @Nullable URI movedTo,
      List<String> links)
      implements FetchResult {
    public Fetched {
      links = List.copyOf(links);
    }
  }

  /**
   * It has not changed since the validators were given.
   *
   * @param freshFor how long the publisher says that it stays the same; zero when not said
   * @param movedTo where permanent redirects led; null when there was none
   */
  record NotModified(Duration freshFor, @Nullable URI movedTo) implements FetchResult {}

  /**
   * The publisher answered 429 or 503 and wants to be left alone; zero when it did not say for how
   * long.
   */
  record AskedToWait(int status, Duration retryAfter) implements FetchResult {}

  /** 410: it will not come back. */
  record Gone() implements FetchResult {}

  /** Another status, or something that we do not take. */
  record Refused(int status, String reason) implements FetchResult {}

  /**
   * No answer that could be used: not resolved, not connected, too slow, cut off, or an address
   * that we do not go to.
   */
  record Unreachable(String reason) implements FetchResult {}

  /** Returns what the case at hand gives. */
  default <T> T match(
      Function<Fetched, T> fetched,
      Function<NotModified, T> notModified,
      Function<AskedToWait, T> askedToWait,
      Function<Gone, T> gone,
      Function<Refused, T> refused,
      Function<Unreachable, T> unreachable) {
    if (this instanceof Fetched it) {
      return fetched.apply(it);
    }
    if (this instanceof NotModified it) {
      return notModified.apply(it);
    }
    if (this instanceof AskedToWait it) {
      return askedToWait.apply(it);
    }
    if (this instanceof Gone it) {
      return gone.apply(it);
    }
    if (this instanceof Refused it) {
      return refused.apply(it);
    }
    return unreachable.apply((Unreachable) this);
  }
}
