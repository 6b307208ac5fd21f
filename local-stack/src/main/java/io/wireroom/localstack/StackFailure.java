package io.wireroom.localstack;

import org.jspecify.annotations.Nullable;

/** The stack cannot be had. The message is one line: what is wrong and how to mend it. */
public final class StackFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** This machine lacks something: memory, disk, a port, a program. */
  public static final int LACKING = 69;

  /** Kafka or Elasticsearch did not start. */
  public static final int NOT_STARTED = 70;

  private final int exitCode;

  StackFailure(int exitCode, String message) {
    this(exitCode, message, null);
  }

  StackFailure(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The exit code of a command that ends on it; see sysexits.h. */
  public int exitCode() {
    return exitCode;
  }
}
