package io.wireroom.cli.simulation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What polling made-up feeds came to.
 *
 * @param caught entries seen, of those published since a feed was first polled
 * @param missed entries that had left the window unseen
 * @param fixed requests that polling every 5 minutes would have made
 * @param violations requests against what publishers wish: see {@link SimulatedFeed#violations()}
 *     and {@link SimulatedHost#violations()}
 * @param gaps polls after which the scheduler told that entries may have been missed
 * @param lines a table by kind of feed
 */
public record SimulationReport(
    long caught,
    long missed,
    long requests,
    long fixed,
    long violations,
    long gaps,
    int median,
    int slowest,
    List<String> lines) {
  private static final Duration FIXED = Duration.ofMinutes(5);

  static SimulationReport of(
      Collection<Follower> followers, Collection<SimulatedHost> hosts, Delays delays, int days) {
    long fixedEach = Duration.ofDays(days).dividedBy(FIXED);
    long violations = 0;
    for (SimulatedHost host : hosts) {
      violations += host.violations();
    }
    for (Follower one : followers) {
      violations += one.feed.violations();
    }
    return new SimulationReport(
        sum(followers, null, Count.CAUGHT),
        sum(followers, null, Count.MISSED),
        sum(followers, null, Count.REQUESTS),
        fixedEach * followers.size(),
        violations,
        sum(followers, null, Count.GAPS),
        delays.quantile(0.5),
        delays.quantile(0.95),
        java.util.Arrays.stream(FeedKind.values())
            .map(kind -> line(followers, kind, days))
            .toList());
  }

  /** Part of the entries that were caught. */
  public double caughtPercent() {
    return percent(caught, missed);
  }

  private enum Count {
    CAUGHT,
    MISSED,
    REQUESTS,
    GAPS,
    FEEDS
  }

  private static String line(Collection<Follower> followers, FeedKind kind, int days) {
    long feeds = sum(followers, kind, Count.FEEDS);
    return String.format(
        Locale.ROOT,
        "%-16s %6d feeds %9d entries %9.4f %% caught %7.1f requests a day each",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        feeds,
        sum(followers, kind, Count.CAUGHT) + sum(followers, kind, Count.MISSED),
        percent(sum(followers, kind, Count.CAUGHT), sum(followers, kind, Count.MISSED)),
        sum(followers, kind, Count.REQUESTS) / (double) Math.max(1, feeds * days));
  }

  private static double percent(long caught, long missed) {
    return caught + missed == 0 ? 100 : 100.0 * caught / (caught + missed);
  }

  private static long sum(
      Collection<Follower> followers,
      @org.jspecify.annotations.Nullable FeedKind kind,
      Count count) {
    return followers.stream()
        .filter(one -> kind == null || one.feed.kind == kind)
        .mapToLong(
            one ->
                switch (count) {
                  case CAUGHT -> one.caught;
                  case MISSED -> one.missed;
                  case REQUESTS -> one.requests;
                  case GAPS -> one.gaps;
                  case FEEDS -> 1;
                })
        .sum();
  }
}
