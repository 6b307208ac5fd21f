package io.wireroom.runtime.access;

import io.wireroom.runtime.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of the settings. */
record ApiKeys(List<ApiKey> keys) {
  ApiKeys {
    keys = List.copyOf(keys);
    Set<String> names = new HashSet<>();
    for (ApiKey key : keys) {
      if (!names.add(key.name())) {
        throw new IllegalArgumentException("two keys have the name " + key.name());
      }
    }
  }

  /** Finds a key by itself, in a time that tells nothing of the keys there are. */
  @Nullable ApiKey find(String given) {
    byte[] hash = Sha256.hex(given).getBytes(StandardCharsets.US_ASCII);
    ApiKey found = null;
    for (ApiKey key : keys) {
      if (MessageDigest.isEqual(key.sha256().getBytes(StandardCharsets.US_ASCII), hash)) {
        found = key;
      }
    }
    return found;
  }
}
