package io.wireroom.ingest.desk;

import io.wireroom.runtime.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows instead of the key after signing in: until when it holds, and a signature of
 * that with the key. No instance has to remember it, and a new key ends all of them.
 *
 * @param key empty when people are not asked
 */
record Session(String key) {
  static final Duration LASTS = Duration.ofHours(12);

  boolean asked() {
    return !key.isEmpty();
  }

  boolean opens(@Nullable String given) {
    return given != null && asked() && same(given, key);
  }

  String begin(Instant now) {
    long end = now.plus(LASTS).getEpochSecond();
    return end + "." + signature(end);
  }

  boolean holds(@Nullable String cookie, Instant now) {
    if (cookie == null || !asked() || !cookie.matches("\\d{1,12}\\.[0-9a-f]{64}")) {
      return false;
    }
    int dot = cookie.indexOf('.');
    long end = Long.parseLong(cookie.substring(0, dot));
    return same(cookie.substring(dot + 1), signature(end)) && now.getEpochSecond() < end;
  }

  private String signature(long end) {
    return HexFormat.of().formatHex(Hmac.of(Hmac.SHA_256, key, "desk session until " + end));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
