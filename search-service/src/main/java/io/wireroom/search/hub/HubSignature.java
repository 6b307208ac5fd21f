package io.wireroom.search.hub;

import io.vertx.core.buffer.Buffer;
import io.wireroom.runtime.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The proof that a push is ours.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub,
 *     authenticated content distribution</a>
 */
final class HubSignature {
  private HubSignature() {}

  /** As the header X-Hub-Signature has it. */
  static String of(String secret, Buffer body) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return "sha256=" + HexFormat.of().formatHex(Hmac.of(Hmac.SHA_256, key, body.getBytes()));
  }
}
