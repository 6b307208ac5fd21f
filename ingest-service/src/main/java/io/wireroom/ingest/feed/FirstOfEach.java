package io.wireroom.ingest.feed;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short texts by name, of which the first counts: few of them, so that no table is needed. */
final class FirstOfEach {
  private static final String[] NONE = new String[0];

  private final int most;
  private String[] pairs = NONE;
  private int used;

  /** Takes no more names than this. */
  FirstOfEach(int most) {
    this.most = 2 * most;
  }

  /** Takes a value, if there is room and its name has none yet. */
  void put(String name, String value) {
    if (used == most || get(name) != null) {
      return;
    }
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(4, 2 * used));
    }
    pairs[used++] = name;
    pairs[used++] = value;
  }

  private @Nullable String get(String name) {
    for (int index = 0; index < used; index += 2) {
      if (pairs[index].equals(name)) {
        return pairs[index + 1];
      }
    }
    return null;
  }

  /** All of them. */
  Map<String, String> all() {
    if (used <= 2) {
      return used == 0 ? Map.of() : Map.of(pairs[0], pairs[1]);
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, String>[] entries = new Map.Entry[used / 2];
    for (int index = 0; index < used; index += 2) {
      entries[index / 2] = Map.entry(pairs[index], pairs[index + 1]);
    }
    return Map.ofEntries(entries);
  }
}
