package io.wireroom.ingest.article.identity;

import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import org.jspecify.annotations.Nullable;

/** What is remembered of the articles of one source. */
@FunctionalInterface
public interface ArticleMemory {
  /** What is remembered of an article; null when it is new. */
  @Nullable ArticleState stateOf(String articleId);

  /** What a key stands for; null when that is not known. */
  default @Nullable ArticleKey keyOf(String key) {
    return null;
  }

  /** Takes what a key stands for from now on. */
  default void learn(ArticleKey key) {}
}
