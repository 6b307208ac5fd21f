package io.wireroom.runtime.kafka;

import org.jspecify.annotations.Nullable;

/** Something that may work later with the same input. The batch is read again after a pause. */
public final class TransientFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public TransientFailure(String message) {
    super(message);
  }

  public TransientFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
