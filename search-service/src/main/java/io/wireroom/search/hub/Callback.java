package io.wireroom.search.hub;

import io.vertx.core.Future;
import io.wireroom.search.notice.Sender;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks subscribers whether they meant it, and tells them when nothing comes of it. */
final class Callback {
  private static final int CHALLENGE_BYTES = 24;

  private final Sender sender;
  private final SecureRandom random = new SecureRandom();

  Callback(Sender sender) {
    this.sender = sender;
  }

  /**
   * Whether the callback confirms the request.
   *
   * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">WebSub, verification of
   *     intent</a>
   */
  Future<Boolean> confirms(SubscriptionRequest request) {
    byte[] bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    String challenge = HexFormat.of().formatHex(bytes);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("hub.mode", request.subscribes() ? "subscribe" : "unsubscribe");
    asked.put("hub.topic", request.topic().toString());
    asked.put("hub.challenge", challenge);
    if (request.subscribes()) {
      asked.put("hub.lease_seconds", Long.toString(request.lease().toSeconds()));
    }
    return sender
        .get(with(request.callback(), asked))
        .map(answer -> answer.filter(challenge::equals).isPresent())
        .otherwise(false);
  }

  /** Tells a subscriber that there is nothing to subscribe to; whether it hears it or not. */
  Future<?> denied(URI callback, String topic, String reason) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("hub.mode", "denied");
    told.put("hub.topic", topic);
    told.put("hub.reason", reason);
    return sender.get(with(callback, told)).otherwiseEmpty();
  }

  /** A query that the callback has already stays. */
  private static URI with(URI callback, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(callback + (callback.getRawQuery() == null ? "?" : "&") + query);
  }
}
