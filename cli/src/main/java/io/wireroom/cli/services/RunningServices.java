package io.wireroom.cli.services;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalLong;

/** All three services, starting or started. Closing ends them within five seconds. */
public interface RunningServices extends AutoCloseable {
  /**
   * Returns when a service answers.
   *
   * @throws IOException when it does not within a minute and a half; the message says why
   */
  void await(Program program) throws IOException, InterruptedException;

  /** Where a service answers on loopback, once it does. */
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
