package io.wireroom.ingest.schedule;

import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Looks again and again whether there is something to do, from its start until it is closed. */
public final class Rounds implements AutoCloseable {
  private final Vertx vertx;
  private final long everyMillis;
  private final Runnable look;
  private @Nullable Long timer;

  /** Looks at this pace, the first time when as much has passed. */
  public Rounds(Vertx vertx, long everyMillis, Runnable look) {
    this.vertx = vertx;
    this.everyMillis = everyMillis;
    this.look = look;
  }

  /** Starts; once is enough. */
  public void start() {
    if (timer == null) {
      timer = vertx.setPeriodic(everyMillis, tick -> look.run());
    }
  }

  @Override
  public void close() {
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }
}
