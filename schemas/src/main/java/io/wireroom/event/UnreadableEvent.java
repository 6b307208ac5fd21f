package io.wireroom.event;

/**
 * Bytes that are not an event that this version can read: they go to the dead letters, not to a
 * retry.
 */
public final class UnreadableEvent extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    super(message);
  }

  UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
