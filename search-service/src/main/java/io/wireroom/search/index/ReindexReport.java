package io.wireroom.search.index;

import java.util.List;

/**
 * What became of a new index.
 *
 * @param from index that the alias led to before
 * @param to index that was filled
 * @param records events that were read
 * @param moved whether the alias leads to the new index now
 * @param refused articles that the new index refused, the first hundred, each with the reason
 * @param deleted indices of before that were deleted
 */
public record ReindexReport(
    String from,
    String to,
    long records,
    boolean moved,
    List<String> refused,
    List<String> deleted) {
  public ReindexReport {
    refused = List.copyOf(refused);
    deleted = List.copyOf(deleted);
  }
}
