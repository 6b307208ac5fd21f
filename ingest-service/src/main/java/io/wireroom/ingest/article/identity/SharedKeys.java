package io.wireroom.ingest.article.identity;

import io.wireroom.ingest.feed.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids and links that several articles of one document carry, so that they say little: a site's
 * page of news as the link of all, or one guid for every entry.
 */
public final class SharedKeys {
  private record Bearer(@Nullable String id, Appearance appearance) {}

  private final Map<String, Bearer> first = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  private SharedKeys() {}

  /** Those of a document. */
  public static SharedKeys of(String sourceId, List<Entry> entries) {
    SharedKeys keys = new SharedKeys();
    for (Entry entry : entries) {
      if (!entry.withdrawn()) {
        keys.take(EntryKeys.of(sourceId, entry), Appearance.of(entry));
      }
    }
    return keys;
  }

  /** Whether several articles carry it. */
  boolean contains(String key) {
    return shared.contains(key);
  }

  /** Each is compared with the first that has the key, so that time stays linear. */
  private void take(EntryKeys keys, Appearance appearance) {
    Bearer bearer = new Bearer(keys.id(), appearance);
    if (keys.id() != null) {
      Bearer other = first.putIfAbsent(keys.id(), bearer);
      if (other != null && appearance.isNotBeside(other.appearance())) {
        shared.add(keys.id());
      }
    }
    for (String link : keys.links()) {
      Bearer other = first.putIfAbsent(link, bearer);
      boolean sameId = other != null && keys.id() != null && keys.id().equals(other.id());
      if (other != null && !sameId && !isOne(bearer, other)) {
        shared.add(link);
      }
    }
  }

  private static boolean isOne(Bearer one, Bearer other) {
    return one.id() == null && other.id() == null
        ? Title.alike(one.appearance().title(), other.appearance().title())
        : one.appearance().isLike(other.appearance());
  }
}
