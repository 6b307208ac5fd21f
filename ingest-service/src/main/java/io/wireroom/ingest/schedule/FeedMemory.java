package io.wireroom.ingest.schedule;

import io.wireroom.event.ValidatorTrust;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between polls. Pure: each {@link Sighting} gives the next memory.
 *
 * @param window what its last document showed; a document without entries does not count
 * @param capacity the most entries it ever showed
 * @param wishes what its last document said of when to ask
 * @param lastSeen last answer that was 200 or 304; null at first
 * @param lastFull last document; null at first
 * @param lastChange last document with something new; null at first
 * @param failures polls that failed since {@code lastSeen}
 */
public record FeedMemory(
    Rhythm rhythm,
    FeedWindow window,
    int capacity,
    Wishes wishes,
    ValidatorTrust trust,
    @Nullable Instant lastSeen,
    @Nullable Instant lastFull,
    @Nullable Instant lastChange,
    int failures) {
  private static final Duration SOONEST_CHECK = Duration.ofHours(1);
  private static final Duration LATEST_CHECK = Duration.ofDays(1);

  /** Nothing is known. */
  public static final FeedMemory NEW =
      new FeedMemory(
          Rhythm.UNKNOWN,
          FeedWindow.EMPTY,
          0,
          Wishes.NONE,
          ValidatorTrust.UNPROVEN,
          null,
          null,
          null,
          0);

  /** How a poll is to be made that has validators. */
  public Sighting.Asked asks(Instant now) {
    return switch (trust) {
      case LYING -> Sighting.Asked.PLAINLY;
      // Only the old validators can prove the lie: who answers 304 to them hides the change
      case DOUBTED -> Sighting.Asked.CONDITIONALLY;
      case UNPROVEN -> checkedAfter(now, unchangedWhenLastSeen());
      case PROVEN -> checkedAfter(now, LATEST_CHECK);
    };
  }

  /** How many entries of a window are new; none at the first look, since nothing is known. */
  public int newIn(FeedWindow seen) {
    return window.size() == 0 ? 0 : seen.newSince(window);
  }

  /**
   * Whether entries may have come and gone unseen: a full window, and the next shares none with it.
   */
  public boolean gapBefore(FeedWindow seen) {
    return window.size() > 0
        && window.size() >= capacity
        && seen.size() > 0
        && seen.newSince(window) == seen.size();
  }

  /** Returns what is remembered after a poll. */
  public FeedMemory after(Sighting poll) {
    if (!poll.answer().well()) {
      return new FeedMemory(
          rhythm, window, capacity, wishes, trust, lastSeen, lastFull, lastChange, failures + 1);
    }
    boolean full = poll.answer() == Sighting.Answer.FULL;
    boolean entries = poll.window().size() > 0;
    int news = newIn(poll.window());
    return new FeedMemory(
        learned(poll, news),
        entries ? poll.window() : window,
        Math.max(capacity, poll.window().size()),
        full ? poll.wishes() : wishes,
        trustAfter(poll, news),
        poll.at(),
        full ? poll.at() : lastFull,
        news > 0 || (full && lastChange == null) ? poll.at() : lastChange,
        0);
  }

  private Rhythm learned(Sighting poll, int news) {
    return lastSeen == null
        ? Rhythm.ofDates(poll.window().size(), poll.dated())
        : rhythm.after(lastSeen, poll.at(), news);
  }

  private ValidatorTrust trustAfter(Sighting poll, int news) {
    boolean full = poll.answer() == Sighting.Answer.FULL;
    return switch (trust) {
      case LYING -> trust;
      case DOUBTED -> full ? ValidatorTrust.PROVEN : ValidatorTrust.LYING;
      case UNPROVEN, PROVEN -> {
        if (news > 0 && poll.asked() == Sighting.Asked.AS_A_CHECK) {
          yield ValidatorTrust.DOUBTED;
        }
        boolean shown = news > 0 && poll.asked() == Sighting.Asked.CONDITIONALLY;
        yield shown ? ValidatorTrust.PROVEN : trust;
      }
    };
  }

  /** A feed that was seen to be quiet for long is checked as seldom as one that is trusted. */
  private Duration unchangedWhenLastSeen() {
    if (lastFull == null || lastChange == null) {
      return SOONEST_CHECK;
    }
    Duration unchanged = Duration.between(lastChange, lastFull);
    Duration atLeast = unchanged.compareTo(SOONEST_CHECK) > 0 ? unchanged : SOONEST_CHECK;
    return atLeast.compareTo(LATEST_CHECK) < 0 ? atLeast : LATEST_CHECK;
  }

  private Sighting.Asked checkedAfter(Instant now, Duration pause) {
    boolean due = lastFull != null && !now.isBefore(lastFull.plus(pause));
    return due ? Sighting.Asked.AS_A_CHECK : Sighting.Asked.CONDITIONALLY;
  }
}
