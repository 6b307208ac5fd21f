package io.wireroom.ingest.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(("desk session until " + end).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
