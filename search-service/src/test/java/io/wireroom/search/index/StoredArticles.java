package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.EnrichedArticles;

/** What the index keeps of an article. */
public final class StoredArticles {
  private StoredArticles() {}

  public static ObjectNode of(EnrichedArticles article) {
    return ArticleDocument.of(article.build(), new StageTimes(null, null));
  }
}
