package io.wireroom.search.notice;

import io.vertx.core.Future;
import io.wireroom.event.Notice;
import io.wireroom.event.Receiver;
import java.time.Instant;
import java.util.Optional;

/** Puts notices into the words that a kind of receiver understands. */
@FunctionalInterface
public interface Messages {
  /**
   * Returns what to post now.
   *
   * @return nothing when there is nothing left to say; fails when that cannot be told now, which is
   *     no fault of the receiver
   */
  Future<Optional<Message>> of(Receiver receiver, Notice notice, Instant now);
}
