package io.wireroom.cli;

/**
 * A reason to end the command that its user can do something about: one line that says what, and an
 * exit code.
 */
final class CannotGoOn extends Exception {
  private static final long serialVersionUID = 1L;

  /** A file or service that was named cannot be read or reached. */
  static final int UNREACHABLE = 66;

  /** It took longer than it may. */
  static final int LATE = 75;

  private final int exitCode;

  CannotGoOn(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
