package io.wireroom.ingest.websub;

import io.wireroom.runtime.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a push comes from the hub that was given the secret.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub,
 *     authenticated content distribution</a>
 */
final class HubSignature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private HubSignature() {}

  /**
   * Whether the header signs the body; the time it takes tells nothing of the right signature.
   *
   * @param header as sent, for example {@code sha256=9f86…}; null when none was
   */
  static boolean proves(@Nullable String header, String secret, byte[] body) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String algorithm = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    try {
      return algorithm != null
          && MessageDigest.isEqual(
              HexFormat.of().parseHex(header.substring(equals + 1).strip()),
              Hmac.of(algorithm, secret.getBytes(StandardCharsets.UTF_8), body));
    } catch (IllegalArgumentException notHexadecimal) {
      return false;
    }
  }
}
