package io.wireroom.ingest.replay;

import java.time.Instant;

/**
 * What is to be replayed.
 *
 * @param sourceId whose deliveries
 * @param from those that arrived at this time or after it
 * @param to and before this one
 * @param dryRun true to tell what would be sent and send nothing
 */
public record ReplayRequest(String sourceId, Instant from, Instant to, boolean dryRun) {
  public ReplayRequest {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a replay ends after it begins");
    }
  }

  boolean covers(Instant receivedAt) {
    return !receivedAt.isBefore(from) && receivedAt.isBefore(to);
  }
}
