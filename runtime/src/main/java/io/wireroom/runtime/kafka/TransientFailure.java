package io.wireroom.runtime.kafka;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that may work later with the same input. The batch is read again after a pause. */
public final class TransientFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 8;

  public TransientFailure(String message) {
    super(message);
  }

  public TransientFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What lies behind it, for a log, the deepest last; empty when nothing is known. */
  public String causes() {
    return Stream.<@Nullable Throwable>iterate(getCause(), Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(cause -> cause instanceof TransientFailure ? cause.getMessage() : cause.toString())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
