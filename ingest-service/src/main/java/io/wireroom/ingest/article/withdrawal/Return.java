package io.wireroom.ingest.article.withdrawal;

import io.wireroom.event.ArticleState;
import io.wireroom.event.Withdrawal;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a withdrawal holds for an entry that comes after it, or before it in time. */
public final class Return {
  /** Notices give the day, and articles the hour. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Withdrawals that a feed says in the place of the entry. */
  private static final Set<WithdrawalReason> BY_FEED =
      EnumSet.of(WithdrawalReason.TOMBSTONE, WithdrawalReason.STATUS);

  private Return() {}

  /**
   * Whether an article that was withdrawn is published again by an entry.
   *
   * @param withdrawal null when it is not known why
   * @param changed whether the entry says anything else than before it was withdrawn
   */
  public static boolean isMeant(@Nullable Withdrawal withdrawal, Entry entry, boolean changed) {
    if (withdrawal == null) {
      return true;
    }
    Instant said = lastChange(entry);
    Instant at = withdrawal.getAt();
    return switch (withdrawal.getReason()) {
      // An agency's own word; what is older than it has come late
      case STATUS -> said == null || !said.isBefore(at);
      case TOMBSTONE -> said == null ? changed : said.isAfter(at);
      case PAGE_GONE -> true;
      // Journals leave what they retracted where it was
      case RETRACTION ->
          changed && said != null && said.isAfter(at) && RetractedTitle.of(entry.title()).isEmpty();
    };
  }

  /**
   * Whether an archived entry says anything of an article that is known. Mostly what is known is
   * newer. But archives come in no order that could be relied on, so that a deletion in one counts
   * by its date, and so does what was published after that, or after what is known.
   */
  public static boolean countsLate(Entry entry, ArticleState known) {
    Instant said = lastChange(entry);
    if (entry.withdrawn()) {
      return said != null || entry.details().containsKey(Entry.TOMBSTONE);
    }
    Instant last = known.getWithdrawn() ? deletedAt(known.getWithdrawal()) : known.getSaidAt();
    return said != null && last != null && said.isAfter(last);
  }

  /** When a feed said so in the place of the entry; null when something else withdrew it. */
  private static @Nullable Instant deletedAt(@Nullable Withdrawal withdrawal) {
    return withdrawal != null && BY_FEED.contains(withdrawal.getReason())
        ? withdrawal.getAt()
        : null;
  }

  /** Whether a withdrawal that came first is of this entry. */
  static boolean isAwaited(Withdrawal withdrawal, Entry entry) {
    Instant said = lastChange(entry);
    Instant at = withdrawal.getAt();
    return switch (withdrawal.getReason()) {
      case STATUS, PAGE_GONE -> said != null && said.isBefore(at);
      case TOMBSTONE -> said == null || !said.isAfter(at);
      case RETRACTION -> isBeforeNotice(published(entry), at);
    };
  }

  /** Whether it was withdrawn anew, so that what was said in between is past, too. */
  public static boolean isRenewed(@Nullable Withdrawal known, Withdrawal withdrawal) {
    return known != null
        && known.getReason() == withdrawal.getReason()
        && withdrawal.getAt().isAfter(known.getAt());
  }

  /** Whether an article is old enough to be what a notice means; one in its place is not. */
  static boolean isBeforeNotice(@Nullable Instant published, Instant notice) {
    return published == null || !published.isAfter(notice.plus(DAY));
  }

  /** When the entry was changed last, as it says; null when it does not. */
  public static @Nullable Instant lastChange(Entry entry) {
    DateReading date = entry.updated() == null ? entry.published() : entry.updated();
    return date == null ? null : date.instant();
  }

  /**
   * When an article was changed last, as its publisher says, once an entry is taken. A server may
   * answer with an older copy of its feed; what came between the two stays past. A date that is
   * still to come was a mistake, and holds until another is said.
   *
   * @param before null when the article is new
   * @param now when the entry came
   */
  public static @Nullable Instant saidAt(Entry entry, @Nullable ArticleState before, Instant now) {
    Instant said = lastChange(entry);
    Instant known = before == null ? null : before.getSaidAt();
    boolean older = known != null && !known.isAfter(now) && (said == null || said.isBefore(known));
    return older ? known : said;
  }

  static @Nullable Instant published(Entry entry) {
    DateReading date = entry.published() == null ? entry.updated() : entry.published();
    return date == null ? null : date.instant();
  }
}
