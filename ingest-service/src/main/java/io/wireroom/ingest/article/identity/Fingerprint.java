package io.wireroom.ingest.article.identity;

import io.wireroom.runtime.digest.Sha256;
import java.nio.charset.StandardCharsets;

/** 128 bits of SHA-256, in hexadecimal. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return Sha256.hex(bytes, BYTES);
  }

  /** Of several texts; the same ones parted elsewhere have another. */
  public static String of(String... texts) {
    return of(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
  }
}
