package io.wireroom.localstack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What kind of stack is wanted.
 *
 * @param directory where its data stays; null for a directory that goes with it
 * @param elasticsearchHeapMegabytes heap of Elasticsearch, at least 200
 * @param quickStart starts Elasticsearch in two thirds of the time, at the cost of its top speed
 */
public record StackOptions(
    @Nullable Path directory, int elasticsearchHeapMegabytes, boolean quickStart) {
  /** Small, quick, gone afterwards. */
  public static StackOptions forOneRun() {
    return new StackOptions(null, 256, true);
  }
}
