package io.wireroom.runtime.docs;

import java.util.List;

/**
 * Operations that belong together.
 *
 * @param name for example {@code articles}
 */
public record OperationGroup(String name, String description, List<OperationView> operations) {
  /** The name as a heading. */
  public String heading() {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
