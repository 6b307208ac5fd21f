package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.Delivery;
import io.wireroom.event.Withdrawal;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.ingest.article.change.FieldTexts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The revision that takes an article back: what is needed to find it and its copies, and why it is
 * gone, and nothing to read.
 */
public final class WithdrawnRevision {
  private WithdrawnRevision() {}

  /**
   * Returns it.
   *
   * @param before what is remembered of the article
   * @param delivery that said so
   * @param format that the delivery was read as
   * @param status publishing status, when that says so; else null
   */
  public static EntryOutcome.Revised of(
      ArticleState before,
      Withdrawal withdrawal,
      Delivery delivery,
      String format,
      @Nullable String status) {
    FieldTexts texts = FieldTexts.unpack(before.getTexts());
    boolean retracted = withdrawal.getReason() == WithdrawalReason.RETRACTION;
    String url = texts.said("url");
    int revision = before.getRevision() + 1;
    ArticleIngested article =
        ArticleIngested.newBuilder()
            .setArticleId(before.getArticleId())
            .setSourceId(before.getSourceId())
            .setEntryId(Objects.requireNonNullElse(before.getEntryId(), ""))
            .setRevision(revision)
            .setChange(Change.WITHDRAWN)
            .setChangeClass(retracted ? ChangeClass.RETRACTION : ChangeClass.NONE)
            .setWithdrawal(withdrawal)
            // That a partner lets go of its copy says nothing of the work
            .setWorkKeys(texts.isCopy() && !retracted ? List.of() : before.getWorkKeys())
            .setContentHash("withdrawn")
            .setTitle(texts.said("title"))
            .setUrl(url.isEmpty() ? null : url)
            .setPubStatus(status)
            .setFormat(format)
            .setParserVersion(ArticleReviser.PARSER_VERSION)
            .setDeliveryId(delivery.getDeliveryId())
            .setReceivedAt(delivery.getReceivedAt())
            .build();
    ArticleState state =
        ArticleState.newBuilder(before)
            .setRevision(revision)
            .setWithdrawn(true)
            .setWithdrawal(withdrawal)
            .setFieldHashes(ArticleFields.given(before.getFieldHashes()))
            .build();
    return new EntryOutcome.Revised(article, state);
  }
}
