package io.wireroom.ingest.article.withdrawal;

import io.wireroom.event.Withdrawal;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a withdrawal holds for an entry that comes after it, or before it in time. */
public final class Return {
  /** Notices give the day, and articles the hour. */
  private static final Duration DAY = Duration.ofDays(1);

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

  /** Whether an article is old enough to be what a notice means; one in its place is not. */
  static boolean isBeforeNotice(@Nullable Instant published, Instant notice) {
    return published == null || !published.isAfter(notice.plus(DAY));
  }

  /** When the entry was changed last, as it says; null when it does not. */
  public static @Nullable Instant lastChange(Entry entry) {
    DateReading date = entry.updated() == null ? entry.published() : entry.updated();
    return date == null ? null : date.instant();
  }

  static @Nullable Instant published(Entry entry) {
    DateReading date = entry.published() == null ? entry.updated() : entry.published();
    return date == null ? null : date.instant();
  }
}
