package io.wireroom.runtime.access;

import io.wireroom.runtime.digest.Sha256;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * A key that callers carry, of which we know the hash alone. Keys are made by {@link #random}: what
 * has 256 random bits needs neither salt nor a slow hash.
 *
 * @param name for logs and rates; not secret
 * @param sha256 of the key, hexadecimal
 */
public record ApiKey(String name, String sha256, Scopes scopes) {
  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ApiKey {
    if (!name.matches("[A-Za-z0-9._@-]{1,64}")) {
      throw new IllegalArgumentException("the name of a key takes 1 to 64 of A-Z a-z 0-9 . _ @ -");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "the key " + name + " wants the SHA-256 of it, 64 hexadecimal digits");
    }
  }

  /**
   * Reads {@code NAME SHA256 SCOPE…}.
   *
   * @throws IllegalArgumentException with a message that repeats nothing that may be a secret
   */
  public static ApiKey parse(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    if (words.size() < 3) {
      throw new IllegalArgumentException(
          "a key takes its name, its SHA-256 and at least one scope");
    }
    return new ApiKey(
        words.get(0),
        words.get(1).toLowerCase(Locale.ROOT),
        new Scopes(new LinkedHashSet<>(words.subList(2, words.size()))));
  }

  /** A key that may do everything, given as it is. */
  public static ApiKey ofAll(String name, String key) {
    return new ApiKey(name, Sha256.hex(key), Scopes.ALL);
  }

  /** A new key. */
  public static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return "wr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The line of the settings for a key, in the form that is read. */
  public static String line(String name, String key, Iterable<String> scopes) {
    return name + " " + Sha256.hex(key) + " " + String.join(" ", scopes);
  }
}
