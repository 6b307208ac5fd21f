package io.wireroom.search.hub;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a push is ours.
 *
 * @see <a href="https://www.w3.org/TR/websub/#authenticated-content-distribution">WebSub,
 *     authenticated content distribution</a>
 */
final class HubSignature {
  private static final String ALGORITHM = "HmacSHA256";

  private HubSignature() {}

  /** As the header X-Hub-Signature has it. */
  static String of(String secret, Buffer body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
