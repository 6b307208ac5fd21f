package io.wireroom.search.index;

import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;

/**
 * Holds writes back from an index that an earlier version of the program made and whose form does
 * not fit, until another has taken its place. For a poll thread.
 */
final class WritableIndex {
  private final ArticleIndex index;
  private boolean fits;

  WritableIndex(ArticleIndex index) {
    this.index = index;
  }

  /**
   * Returns when the index can be written.
   *
   * @throws TransientFailure when it cannot, now
   */
  void require() throws TransientFailure, InterruptedException {
    if (fits) {
      return;
    }
    fits = Answers.await(index.fits().toCompletionStage().toCompletableFuture());
    if (!fits) {
      throw new TransientFailure(
          "the index is of another version's form: `wireroom reindex` fills a new one; until then it is searched, not written");
    }
  }
}
