package io.wireroom.cli.services;

import java.net.URI;
import java.util.OptionalLong;

/** All three services, answering. Closing ends them within five seconds. */
public interface RunningServices extends AutoCloseable {
  /** Where a service answers on loopback. */
  URI address(Program program);

  /** The process of a service, when it has one of its own. */
  OptionalLong pid(Program program);

  /**
   * Does nothing while all run.
   *
   * @throws IllegalStateException when one has ended without being asked to
   */
  void checkAlive();

  @Override
  void close();
}
