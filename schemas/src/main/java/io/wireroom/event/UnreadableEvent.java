package io.wireroom.event;

/**
 * Bytes that are not an event that this version can read: they go to the dead letters, not to a
 * retry.
 */
public final class UnreadableEvent extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableEvent(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Why, for a person. */
  public String reason() {
    return reason;
  }
}
