package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.PageCheck;
import io.wireroom.event.Sighting;
import io.wireroom.event.SourceWindow;
import io.wireroom.event.Withdrawal;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.WithdrawnRevision;
import io.wireroom.ingest.article.withdrawal.EarlyLeavers;
import io.wireroom.runtime.kafka.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the pages of articles that left their feed before older ones. A page that is gone
 * twice, with a pause between, withdraws its article. For the loop's thread alone.
 */
final class PageChecks {
  private static final int LONGEST_WINDOW = 1_000;
  private static final int MOST_UNDECIDED = 5;

  private final PlacedTable<PageCheck> checks;
  private final PlacedTable<SourceWindow> windows;
  private final PlacedTable<ArticleState> states;
  private final Duration pause;

  /** {@code pause} is the shortest time between the two times that a page is found gone. */
  PageChecks(
      PlacedTable<PageCheck> checks,
      PlacedTable<SourceWindow> windows,
      PlacedTable<ArticleState> states,
      Duration pause) {
    this.checks = checks;
    this.windows = windows;
    this.states = states;
    this.pause = pause;
  }

  /** Takes which articles a feed lists now. */
  void listed(int partition, Delivery delivery, List<String> articleIds, Outbox outbox) {
    if (!delivery.getCheckPages() || articleIds.isEmpty()) {
      return;
    }
    String sourceId = delivery.getSourceId();
    List<String> now = articleIds.stream().distinct().limit(LONGEST_WINDOW).toList();
    for (String articleId : now) {
      if (checks.of(partition, articleId) != null) {
        outbox.send(checks.forget(partition, articleId));
      }
    }
    SourceWindow before = windows.of(partition, sourceId);
    if (before != null && before.getArticleIds().equals(now)) {
      return;
    }
    if (before != null) {
      EarlyLeavers.of(before.getArticleIds(), now, id -> states.of(partition, id))
          .forEach(
              left -> {
                if (checks.of(partition, left.articleId()) == null) {
                  ask(partition, delivery, left, outbox);
                }
              });
    }
    outbox.send(
        windows.change(
            partition,
            sourceId,
            SourceWindow.newBuilder().setSourceId(sourceId).setArticleIds(now).build()));
  }

  /**
   * Takes what was seen of a page.
   *
   * @return the withdrawal of its article, when that is certain now
   */
  Optional<EntryOutcome.Revised> seen(int partition, Delivery delivery, Outbox outbox) {
    String articleId = delivery.getArticleId();
    PageCheck check = articleId == null ? null : checks.of(partition, articleId);
    ArticleState state = articleId == null ? null : states.of(partition, articleId);
    if (articleId == null || check == null || state == null) {
      return Optional.empty();
    }
    Instant now = delivery.getReceivedAt();
    Instant first = check.getGoneAt();
    boolean gone = delivery.getSighting() == Sighting.GONE;
    boolean undecided = delivery.getSighting() == Sighting.UNDECIDED;
    if (gone && first != null && !now.isBefore(first.plus(pause))) {
      outbox.send(checks.forget(partition, articleId));
      return state.getWithdrawn()
          ? Optional.empty()
          : Optional.of(
              WithdrawnRevision.of(
                  state, withdrawal(check, first, delivery), delivery, "page-check", null));
    }
    if (gone || (undecided && check.getUndecided() < MOST_UNDECIDED)) {
      PageCheck again =
          PageCheck.newBuilder(check)
              .setAskAt(now.plus(pause))
              .setGoneAt(gone && first == null ? now : first)
              .setUndecided(check.getUndecided() + (undecided ? 1 : 0))
              .build();
      outbox.send(checks.change(partition, articleId, again));
    } else {
      outbox.send(checks.forget(partition, articleId));
    }
    return Optional.empty();
  }

  private void ask(int partition, Delivery delivery, EarlyLeavers.Left left, Outbox outbox) {
    outbox.send(
        checks.change(
            partition,
            left.articleId(),
            PageCheck.newBuilder()
                .setArticleId(left.articleId())
                .setSourceId(delivery.getSourceId())
                .setUrl(left.url())
                .setControlUrl(left.controlUrl())
                .setAskAt(delivery.getReceivedAt())
                .build()));
  }

  private static Withdrawal withdrawal(PageCheck check, Instant first, Delivery delivery) {
    @Nullable String why = delivery.getMissing();
    return Withdrawal.newBuilder()
        .setReason(WithdrawalReason.PAGE_GONE)
        .setAt(first)
        .setDetail(
            "its page %s is gone since %s: %s"
                .formatted(cut(check.getUrl()), first, cut(why == null ? "" : why)))
        .build();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 100));
  }
}
