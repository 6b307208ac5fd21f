package io.wireroom.ingest.article.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 128 bits of SHA-256, in hexadecimal. */
public final class Hash {
  private static final int BYTES = 16;

  private Hash() {}

  /** Returns the hash of texts; the same texts parted elsewhere have another. */
  public static String of(String... texts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
