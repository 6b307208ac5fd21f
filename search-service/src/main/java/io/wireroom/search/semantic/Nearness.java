package io.wireroom.search.semantic;

import io.vertx.core.Future;

/** Knows which articles are near to a question in meaning. */
@FunctionalInterface
public interface Nearness {
  /** Knows of none, and asks nobody. */
  Nearness OFF = (question, preference) -> Future.succeededFuture(Nearest.UNUSED);

  /**
   * Finds them. Never fails: what cannot be had in time is told as such.
   *
   * @param question words, in their order
   * @param preference searches with the same one go to the same copies of a shard
   */
  Future<Nearest> to(String question, String preference);
}
