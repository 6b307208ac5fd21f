package io.wireroom.runtime.digest;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a message was made by who has a key.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
public final class Hmac {
  /** The algorithm of what we sign. */
  public static final String SHA_256 = "HmacSHA256";

  private Hmac() {}

  /**
   * Signs a message.
   *
   * @param algorithm one of Java's, such as {@value #SHA_256}
   * @param key not empty
   */
  public static byte[] of(String algorithm, byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }

  /** Signs a text with a text, both as UTF-8. */
  public static byte[] of(String algorithm, String key, String message) {
    return of(algorithm, utf8(key), utf8(message));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
