package io.wireroom.search.hub;

import io.vertx.core.MultiMap;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the hub for.
 *
 * @param subscribes else it is to end
 * @param lease as wished, within what the hub grants
 * @param secret null when none was given
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub,
 *     subscription requests</a>
 */
record SubscriptionRequest(
    boolean subscribes, URI topic, URI callback, Duration lease, @Nullable String secret) {
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration NORMAL_LEASE = Duration.ofDays(10);
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final int LONGEST_URL = 2_000;

  /** A secret must be shorter. */
  private static final int SECRET_BYTES = 200;

  /**
   * Reads a form.
   *
   * @throws Refusal.BadRequest when it is no request
   */
  static SubscriptionRequest of(MultiMap form) {
    String mode = text(form, "hub.mode");
    if (!List.of("subscribe", "unsubscribe").contains(mode)) {
      throw new Refusal.BadRequest("hub.mode", "subscribe or unsubscribe");
    }
    String secret = form.get("hub.secret");
    if (secret != null
        && (secret.isEmpty() || secret.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES)) {
      throw new Refusal.BadRequest("hub.secret", "1 to " + (SECRET_BYTES - 1) + " bytes");
    }
    return new SubscriptionRequest(
        mode.equals("subscribe"),
        web(form, "hub.topic"),
        web(form, "hub.callback"),
        lease(form.get("hub.lease_seconds")),
        secret);
  }

  private static URI web(MultiMap form, String name) {
    try {
      String text = text(form, name);
      URI url = new URI(text);
      if (text.length() <= LONGEST_URL
          && List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException broken) {
      // told below
    }
    throw new Refusal.BadRequest(
        name,
        "an http or https address without user or fragment, at most "
            + LONGEST_URL
            + " characters");
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null) {
      return NORMAL_LEASE;
    }
    if (!seconds.matches("\\d{1,9}")) {
      throw new Refusal.BadRequest("hub.lease_seconds", "a whole number of seconds");
    }
    Duration wished = Duration.ofSeconds(Long.parseLong(seconds));
    if (wished.compareTo(SHORTEST_LEASE) < 0) {
      return SHORTEST_LEASE;
    }
    return wished.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : wished;
  }

  private static String text(MultiMap form, String name) {
    String value = form.get(name);
    if (value == null) {
      throw new Refusal.BadRequest(name + " is missing");
    }
    return value;
  }
}
