package io.wireroom.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or SIGTERM, as a condition that a command waits for. The JVM ends once its shutdown hooks
 * are done; ours lets the command close everything first, for at most five seconds.
 */
final class CtrlC implements AutoCloseable {
  private static final int SECONDS_TO_END = 5;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  CtrlC() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "ctrl-c"));
  }

  /** Returns true once it was pressed, false after the time. */
  boolean await(long milliseconds) throws InterruptedException {
    return asked.await(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Everything is closed: the JVM may end. */
  @Override
  public void close() {
    done.countDown();
  }

  private void hold() {
    asked.countDown();
    try {
      // What still runs after that ends with this process
      var unused = done.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
