package io.wireroom.search.query;

import io.wireroom.runtime.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A short name for a text. */
final class Fingerprint {
  private static final int BYTES = 9;

  private Fingerprint() {}

  static String of(String text) {
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
  }
}
