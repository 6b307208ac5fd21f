package io.wireroom.cli.simulation;

import io.wireroom.ingest.schedule.FeedWindow;
import io.wireroom.ingest.schedule.Sighting;
import io.wireroom.ingest.schedule.Sighting.Answer;
import io.wireroom.ingest.schedule.Sighting.Asked;
import io.wireroom.ingest.schedule.Wishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A made-up feed: what it shows at a time, what it wishes, how true its 304s are. */
final class SimulatedFeed {
  /** Whether and how it answers to validators. */
  private enum Validators {
    HONEST,
    NONE,
    /** 304 to whoever sends any. */
    LYING
  }

  final String id;
  final FeedKind kind;
  final SimulatedHost host;
  final long[] published;
  private final int shown;
  private final Wishes wishes;
  private final Duration maxAge;
  private final Validators validators;
  private final long goneFrom;
  private int violations;
  private long restUntil;
  private boolean told;
  private boolean gone;

  SimulatedFeed(
      String id, FeedKind kind, SimulatedHost host, SplittableRandom random, long start, int days) {
    this.id = id;
    this.kind = kind;
    this.host = host;
    long history = Math.max(30, Math.min(days, 60));
    long[] times =
        Publications.of(
            kind, random, start - Duration.ofDays(history).toMillis(), (int) history + days);
    shown = kind.leastShown + random.nextInt(kind.mostShown - kind.leastShown + 1);
    goneFrom =
        random.nextInt(100) == 0
            ? start + random.nextLong(Duration.ofDays(days).toMillis())
            : Long.MAX_VALUE;
    wishes = wishes(random);
    published =
        Arrays.stream(times)
            .filter(time -> time < goneFrom)
            .filter(time -> random.nextInt(10) == 0 || wishes.open(Instant.ofEpochMilli(time)))
            .toArray();
    maxAge = random.nextInt(7) == 0 ? minutes(5 + random.nextInt(26)) : Duration.ZERO;
    int percent = random.nextInt(100);
    validators =
        percent < 2 ? Validators.LYING : percent < 20 ? Validators.NONE : Validators.HONEST;
  }

  /** Who wants to be left alone at a time publishes little at it. */
  private static Wishes wishes(SplittableRandom random) {
    return new Wishes(
        random.nextInt(7) == 0 ? minutes(15 * (1 + random.nextInt(4))) : Duration.ZERO,
        random.nextInt(7) == 0 ? Duration.ofHours(1) : Duration.ZERO,
        random.nextInt(33) == 0 ? Set.of(0, 1, 2, 3, 4, 5) : Set.of(),
        random.nextInt(100) == 0 ? Set.of(DayOfWeek.SUNDAY) : Set.of());
  }

  boolean hasValidators() {
    return validators != Validators.NONE;
  }

  /** How many entries it had published by then. */
  int countAt(long now) {
    int found = Arrays.binarySearch(published, now);
    int count = found < 0 ? -found - 1 : found + 1;
    while (count < published.length && published[count] == now) {
      count++;
    }
    return count;
  }

  /** The first entry that is shown when so many are published. */
  int firstShown(int count) {
    return Math.max(0, count - shown);
  }

  /**
   * Answers a poll.
   *
   * @param version how many entries it had when it gave the validators that are sent
   */
  Sighting answer(Asked asked, int version, long now) {
    SimulatedHost.Answer said = host.ask(now);
    Instant at = Instant.ofEpochMilli(host.busyUntil());
    if (gone || now < restUntil || (told && !wishes.open(Instant.ofEpochMilli(now)))) {
      violations++;
    }
    return switch (said) {
      case DOWN -> Sighting.bare(at, asked, Answer.FAILED, Duration.ZERO);
      case TOO_MANY ->
          Sighting.bare(
              at,
              asked,
              Answer.ASKED_TO_WAIT,
              Duration.ofMillis(host.closedUntil() - host.busyUntil()));
      case WELL -> well(asked, version, now, at);
    };
  }

  /** Requests that came sooner than it had wished, or after it said that it is gone. */
  int violations() {
    return violations;
  }

  private Sighting well(Asked asked, int version, long now, Instant at) {
    if (now >= goneFrom) {
      gone = true;
      return Sighting.bare(at, asked, Answer.GONE, Duration.ZERO);
    }
    told = true;
    int count = countAt(now);
    Duration fresh = maxAge.compareTo(wishes.freshFor()) > 0 ? maxAge : wishes.freshFor();
    restUntil = host.busyUntil() + fresh.toMillis();
    boolean same = validators == Validators.LYING || version == count;
    if (asked == Asked.CONDITIONALLY && same) {
      return Sighting.bare(at, asked, Answer.UNCHANGED, maxAge);
    }
    int first = firstShown(count);
    Duration dated =
        first == count ? Duration.ZERO : Duration.ofMillis(at.toEpochMilli() - published[first]);
    FeedWindow window = FeedWindow.of(IntStream.range(first, count));
    return new Sighting(at, asked, Answer.FULL, maxAge, window, dated, wishes, null);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
