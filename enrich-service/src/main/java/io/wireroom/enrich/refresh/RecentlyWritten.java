package io.wireroom.enrich.refresh;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The revisions that have just been written. A committed record can be read only a moment later, so
 * what is read of these articles may be older, or not there yet. Safe for use by the loops of both
 * lanes.
 */
final class RecentlyWritten {
  private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();

  private final Map<String, Written> byId = new LinkedHashMap<>();
  private final Set<String> awaited = new HashSet<>();
  private boolean held;

  private record Written(int revision, int generation, long nanos) {}

  /** The live lane writes a revision, enriched with the vocabulary of a generation. */
  synchronized void add(String articleId, int revision, int generation, long now) {
    byId.remove(articleId);
    byId.put(articleId, new Written(revision, generation, now));
    if (!held) {
      forgetOld(now);
    }
  }

  /** Nothing is old any more until {@link #release}. */
  synchronized void hold(long now) {
    forgetOld(now);
    held = true;
  }

  synchronized void release() {
    held = false;
  }

  /**
   * From now on all that was written with a vocabulary before {@code generation} has to be read.
   */
  synchronized void await(int generation) {
    awaited.clear();
    byId.forEach(
        (id, written) -> {
          if (written.generation() < generation) {
            awaited.add(id);
          }
        });
  }

  synchronized void read(String articleId, int revision) {
    if (!newer(articleId, revision)) {
      awaited.remove(articleId);
    }
  }

  /** Whether all that had to be read was read. */
  synchronized boolean complete() {
    return awaited.isEmpty();
  }

  /** Whether the live lane has written a newer revision. */
  synchronized boolean newer(String articleId, int revision) {
    Written written = byId.get(articleId);
    return written != null && written.revision() > revision;
  }

  synchronized void clear() {
    byId.clear();
    awaited.clear();
  }

  private void forgetOld(long now) {
    Iterator<Written> oldestFirst = byId.values().iterator();
    while (oldestFirst.hasNext() && now - oldestFirst.next().nanos() > KEPT_NANOS) {
      oldestFirst.remove();
    }
  }
}
