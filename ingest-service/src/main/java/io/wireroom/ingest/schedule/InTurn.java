package io.wireroom.ingest.schedule;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Does what is to be done for one key one after the other, so that each sees what the one before
 * has stored. Safe for use by many threads.
 */
public final class InTurn {
  private final Map<String, Future<?>> last = new HashMap<>();

  /** Begins the work when all that was given before for that key has ended, well or not. */
  public synchronized <T> Future<T> then(String key, Supplier<Future<T>> work) {
    Future<?> before = last.getOrDefault(key, Future.succeededFuture());
    Future<T> mine = before.transform(whatever -> work.get());
    last.put(key, mine);
    mine.onComplete(done -> forget(key, mine));
    return mine;
  }

  private synchronized void forget(String key, Future<?> mine) {
    last.remove(key, mine);
  }
}
