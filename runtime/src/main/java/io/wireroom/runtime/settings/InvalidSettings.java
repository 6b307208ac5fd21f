package io.wireroom.runtime.settings;

import java.util.List;

/**
 * Settings that cannot be used. The message tells every problem, a line each, so that one failed
 * start is enough.
 */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSettings(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
