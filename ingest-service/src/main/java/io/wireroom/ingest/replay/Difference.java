package io.wireroom.ingest.replay;

import java.util.List;

/**
 * An event that came out otherwise than then, by the same version.
 *
 * @param fields names of the fields that differ; empty unless it was made both times
 */
public record Difference(
    Kind kind, String articleId, int revision, String deliveryId, List<String> fields) {
  public Difference {
    fields = List.copyOf(fields);
  }

  /** How it differs. */
  public enum Kind {
    /** Made both times, with other contents. */
    DIFFERING,
    /** Made then and not now. */
    MISSING,
    /** Made now and not then. */
    ADDED
  }
}
