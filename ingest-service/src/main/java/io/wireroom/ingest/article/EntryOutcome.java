package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of one entry of a delivery. */
public sealed interface EntryOutcome {
  /** A new revision, be it the first, a correction or a withdrawal. */
  record Revised(ArticleIngested article, ArticleState state) implements EntryOutcome {}

  /**
   * As it was.
   *
   * @param embargoedUntil nobody may read it before, as said this time; null for no embargo
   */
  record Same(String articleId, @Nullable Instant embargoedUntil) implements EntryOutcome {}

  /** It cannot become an article; why, for a person. */
  record Refused(String reason) implements EntryOutcome {}

  /** Returns what the case at hand gives. */
  default <T> T match(
      Function<Revised, T> revised, Function<Same, T> same, Function<Refused, T> refused) {
    if (this instanceof Revised it) {
      return revised.apply(it);
    }
    return this instanceof Same it ? same.apply(it) : refused.apply((Refused) this);
  }
}
