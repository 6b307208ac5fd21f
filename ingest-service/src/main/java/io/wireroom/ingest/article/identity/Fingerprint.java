package io.wireroom.ingest.article.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 128 bits of SHA-256, in hexadecimal. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Of several texts; the same ones parted elsewhere have another. */
  public static String of(String... texts) {
    return of(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
  }
}
