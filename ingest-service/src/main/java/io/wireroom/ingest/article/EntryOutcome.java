package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import java.util.function.Function;

/** What became of one entry of a delivery. */
public sealed interface EntryOutcome {
  /** A new revision, be it the first, a correction or a withdrawal. */
  record Revised(ArticleIngested article, ArticleState state) implements EntryOutcome {}

  /** As it was. */
  record Same(String articleId) implements EntryOutcome {}

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
