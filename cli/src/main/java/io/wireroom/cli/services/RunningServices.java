package io.wireroom.cli.services;

import java.net.URI;

/** All three services, answering. Closing ends them within five seconds. */
public interface RunningServices extends AutoCloseable {
  /** Where a service answers on loopback. */
  URI address(Program program);

  /**
   * Does nothing while all run.
   *
   * @throws IllegalStateException when one has ended without being asked to
   */
  void checkAlive();

  @Override
  void close();
}
