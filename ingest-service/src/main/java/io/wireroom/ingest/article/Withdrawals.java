package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.Withdrawal;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.ingest.article.identity.ArticleIdentity;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.article.identity.EntryKeys;
import io.wireroom.ingest.article.withdrawal.RetractionNotice;
import io.wireroom.ingest.article.withdrawal.Return;
import io.wireroom.ingest.article.withdrawal.WithdrawalsAwaited;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.feed.PublicationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the entries of one delivery take back. */
final class Withdrawals {
  private static final int LONGEST_DETAIL = 300;

  private final Delivery delivery;
  private final FeedReading feed;
  private final ArticleMemory memory;
  private final WithdrawalsAwaited awaited;

  Withdrawals(Delivery delivery, FeedReading feed, ArticleMemory memory) {
    this.delivery = delivery;
    this.feed = feed;
    this.memory = memory;
    this.awaited = new WithdrawalsAwaited(delivery.getSourceId(), memory);
  }

  /** Takes an entry that says that it was deleted, or must not be published. */
  EntryOutcome byEntry(
      Entry entry, EntryKeys keys, ArticleIdentity identity, @Nullable ArticleState before) {
    boolean deleted = entry.details().containsKey(Entry.TOMBSTONE);
    String status = entry.status().name().toLowerCase(Locale.ROOT);
    Instant said = Return.lastChange(entry);
    Withdrawal withdrawal =
        withdrawal(
            deleted ? WithdrawalReason.TOMBSTONE : WithdrawalReason.STATUS,
            said,
            null,
            deleted ? "the feed says that it was deleted" : "publishing status " + status);
    if (before == null) {
      if (deleted || (entry.status() == PublicationStatus.CANCELED && said != null)) {
        List<String> keysOfIt = new ArrayList<>(keys.links());
        if (keys.id() != null) {
          keysOfIt.add(keys.id());
        }
        awaited.await(keysOfIt, withdrawal);
      }
      return new EntryOutcome.Same(identity.articleId(), null);
    }
    Instant newest = before.getSaidAt();
    boolean older = said != null && newest != null && said.isBefore(newest);
    boolean renewed = said != null && Return.isRenewed(before.getWithdrawal(), withdrawal);
    return older || (before.getWithdrawn() && !renewed)
        ? new EntryOutcome.Same(identity.articleId(), null)
        : WithdrawnRevision.of(
            before, withdrawal, delivery, feed.format(), deleted ? null : status);
  }

  /** The withdrawal that came before an entry's article; null when none did. */
  @Nullable Withdrawal awaited(Entry entry, EntryKeys keys, String articleId) {
    return awaited.of(entry, keys, articleId);
  }

  /** Takes an article back. */
  EntryOutcome.Revised of(ArticleState before, Withdrawal withdrawal) {
    return WithdrawnRevision.of(before, withdrawal, delivery, feed.format(), null);
  }

  /** As an entry says that something was retracted. */
  Withdrawal retraction(Entry entry, String noticeId) {
    Instant said =
        entry.published() == null ? Return.lastChange(entry) : entry.published().instant();
    return withdrawal(WithdrawalReason.RETRACTION, said, noticeId, entry.title());
  }

  /** Takes back what a notice names; of an article that is none nothing. */
  void byNotice(Entry entry, ArticleIngested article, Consumer<EntryOutcome> outcomes) {
    RetractionNotice notice = RetractionNotice.of(entry, article.getBodyHtml()).orElse(null);
    if (notice == null) {
      return;
    }
    Withdrawal withdrawal = retraction(entry, article.getArticleId());
    for (ArticleState target : awaited.targets(notice, withdrawal)) {
      ArticleState now = Objects.requireNonNull(memory.stateOf(target.getArticleId()));
      if (!now.getWithdrawn()) {
        outcomes.accept(of(now, withdrawal));
      }
    }
  }

  private Withdrawal withdrawal(
      WithdrawalReason reason, @Nullable Instant at, @Nullable String noticeId, String detail) {
    return Withdrawal.newBuilder()
        .setReason(reason)
        .setAt(at == null ? delivery.getReceivedAt() : at)
        .setNoticeId(noticeId)
        .setDetail(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
        .build();
  }
}
