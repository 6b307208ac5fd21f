package io.wireroom.runtime.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells the errors that no waiting mends: they must end the process, in sight. */
final class FatalKafkaErrors {
  private FatalKafkaErrors() {}

  /**
   * Throws the error again when a person has to act: no rights, or a second process with our
   * instance name.
   */
  static void rethrowIfFatal(KafkaException error) {
    if (error instanceof ProducerFencedException
        || error instanceof AuthenticationException
        || error instanceof AuthorizationException
        || error instanceof UnsupportedVersionException) {
      throw error;
    }
  }
}
