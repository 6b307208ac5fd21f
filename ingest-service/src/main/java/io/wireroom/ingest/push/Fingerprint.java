package io.wireroom.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 128 bits of SHA-256 in hex. */
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

  /** Of several parts, kept apart. */
  public static String of(String... parts) {
    return of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
  }
}
