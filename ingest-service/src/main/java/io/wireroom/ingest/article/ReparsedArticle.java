package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a revision of what another version of the rules reads in an old delivery. Pure. */
public final class ReparsedArticle {
  private ReparsedArticle() {}

  /**
   * Compares what is read now with what readers have.
   *
   * @param read the newest revision as it is read now
   * @param fresh what would be remembered of it
   * @param known what is remembered of what readers have; null when they have none of the article
   * @return the revision to send; empty when a reader would see no difference, and when the article
   *     is withdrawn, which it stays
   */
  public static Optional<EntryOutcome.Revised> of(
      ArticleIngested read, ArticleState fresh, @Nullable ArticleState known) {
    if (read.getChange() == Change.WITHDRAWN || (known != null && known.getWithdrawn())) {
      return Optional.empty();
    }
    List<String> changed =
        known == null
            ? List.of()
            : ArticleFields.changed(seen(known.getFieldHashes()), seen(fresh.getFieldHashes()));
    if (known != null && changed.isEmpty()) {
      return Optional.empty();
    }
    int revision = known == null ? 1 : known.getRevision() + 1;
    return Optional.of(
        new EntryOutcome.Revised(
            ArticleIngested.newBuilder(read)
                .setRevision(revision)
                .setChange(known == null ? Change.NEW : Change.CORRECTED)
                .setChangedFields(changed)
                .setReparsed(true)
                .build(),
            ArticleState.newBuilder(fresh).setRevision(revision).build()));
  }

  /** Of an article with its page, what came out of both. */
  private static Map<String, Long> seen(Map<String, Long> remembered) {
    Map<String, Long> sent = ArticleFields.sent(remembered);
    return sent.isEmpty() ? ArticleFields.given(remembered) : sent;
  }
}
