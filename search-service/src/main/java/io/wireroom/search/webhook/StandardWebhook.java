package io.wireroom.search.webhook;

import io.wireroom.runtime.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs requests so that receivers know that they are ours and unchanged.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class StandardWebhook {
  private static final String PREFIX = "whsec_";
  private static final int NEW_BYTES = 32;
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private StandardWebhook() {}

  static String newSecret(SecureRandom random) {
    byte[] key = new byte[NEW_BYTES];
    random.nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** Whether it is {@code whsec_} and 24 to 64 bytes in Base64. */
  static boolean isSecret(String text) {
    try {
      int length = text.startsWith(PREFIX) ? key(text).length : 0;
      return length >= LEAST_BYTES && length <= MOST_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /**
   * The headers that sign a body.
   *
   * @param id the same each time that the same is sent
   * @param at when it is sent
   * @param secrets all that are valid
   */
  static Map<String, String> headers(String id, Instant at, String body, List<String> secrets) {
    String time = Long.toString(at.getEpochSecond());
    String signed = id + '.' + time + '.' + body;
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        time,
        "webhook-signature",
        secrets.stream()
            .map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(secret, signed)))
            .collect(Collectors.joining(" ")));
  }

  private static byte[] sign(String secret, String text) {
    return Hmac.of(Hmac.SHA_256, key(secret), text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }
}
