package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.runtime.kafka.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the articles of a source, as a batch sees it. What is learnt is part of the
 * batch's transaction.
 */
record SourceMemory(
    PlacedTable<ArticleState> states, PlacedTable<ArticleKey> keys, int partition, Outbox outbox)
    implements ArticleMemory {
  @Override
  public @Nullable ArticleState stateOf(String articleId) {
    return states.of(partition, articleId);
  }

  @Override
  public @Nullable ArticleKey keyOf(String key) {
    return keys.of(partition, key);
  }

  @Override
  public void learn(ArticleKey key) {
    outbox.send(keys.change(partition, key.getKey(), key));
  }
}
