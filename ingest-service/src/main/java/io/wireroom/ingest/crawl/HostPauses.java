package io.wireroom.ingest.crawl;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When each host may be asked again: one request at a time, a pause between two, and a longer one
 * where the host wishes it. Safe for use by many threads.
 */
final class HostPauses {
  private static final int MANY = 10_000;

  private final Map<String, Instant> next = new HashMap<>();

  /** Takes the host for one visit; false when it is not its time, or somebody is there. */
  synchronized boolean take(String host, Instant now) {
    if (next.getOrDefault(host, now).isAfter(now)) {
      return false;
    }
    if (next.size() > MANY) {
      next.values().removeIf(time -> !time.isAfter(now));
    }
    next.put(host, Instant.MAX);
    return true;
  }

  /** Ends the visit. */
  synchronized void leave(String host, Instant again) {
    next.put(host, again);
  }
}
