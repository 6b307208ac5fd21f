package io.wireroom.ingest.embargo;

import io.wireroom.event.Embargo;
import java.time.Instant;

/**
 * What an editor sees of an article that nobody may read yet.
 *
 * @param until when it goes out
 * @param movedByEditor whether an editor chose that time
 */
public record HeldArticle(
    String articleId, String sourceId, String title, Instant until, boolean movedByEditor) {
  static HeldArticle of(Embargo embargo) {
    return new HeldArticle(
        embargo.getArticleId(),
        embargo.getArticle().getSourceId(),
        embargo.getArticle().getTitle(),
        embargo.getUntil(),
        embargo.getMovedByEditor());
  }
}
