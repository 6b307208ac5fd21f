package io.wireroom.cli.simulation;

import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.schedule.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Lets the scheduler of the ingest service poll made-up feeds for some made-up days. The same seed
 * gives the same figures.
 */
public final class PollingSimulation {
  private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  private static final Duration WISHED = Duration.ofMinutes(5);
  private static final int LARGEST_HOST = 60;

  private final long end;
  private final int days;
  private final List<Follower> followers = new ArrayList<>();
  private final Set<SimulatedHost> hosts = new HashSet<>();
  private final Delays delays = new Delays();

  private record Turn(long at, Follower follower) {}

  public PollingSimulation(int feeds, int days, long seed) {
    this.days = days;
    end = START + Duration.ofDays(days).toMillis();
    SplittableRandom random = new SplittableRandom(seed);
    while (followers.size() < feeds) {
      // Most publishers have one feed, some one for each specialty
      int size = random.nextInt(10) == 0 ? 2 + random.nextInt(LARGEST_HOST) : 1;
      String name = "host" + hosts.size() + ".example";
      SimulatedHost host = new SimulatedHost(name, size, random.split(), START);
      hosts.add(host);
      for (int i = 0; i < size && followers.size() < feeds; i++) {
        FeedKind kind = FeedKind.at(random.nextInt(100));
        String id = "feed-" + followers.size();
        var feed = new SimulatedFeed(id, kind, host, random.split(), START, days);
        followers.add(new Follower(feed, WISHED, START));
      }
    }
  }

  /** Polls until the days are over. */
  public SimulationReport run() {
    HostTurns turns = new HostTurns(Duration.ofMillis(SimulatedHost.PAUSE), Set.of());
    var queue = new PriorityQueue<Turn>(Comparator.comparingLong(Turn::at));
    followers.forEach(follower -> queue.add(new Turn(follower.due(), follower)));
    for (Turn next = queue.remove(); next.at() < end; next = queue.remove()) {
      Follower follower = next.follower();
      SimulatedHost host = follower.feed.host;
      Instant now = Instant.ofEpochMilli(next.at());
      long open = follower.memory().wishes().nextOpen(now).toEpochMilli();
      if (open > next.at() || !turns.take(host.name, now)) {
        queue.add(new Turn(Math.max(open, turns.freeFrom(host.name).toEpochMilli()), follower));
        continue;
      }
      Sighting poll = follower.poll(next.at(), delays);
      turns.done(host.name, poll.at());
      if (poll.answer() == Sighting.Answer.ASKED_TO_WAIT) {
        turns.rest(host.name, poll.at().plus(poll.rest()));
      }
      if (!follower.gone()) {
        queue.add(new Turn(follower.due(), follower));
      }
      if (queue.isEmpty()) {
        break;
      }
    }
    followers.forEach(follower -> follower.end(end));
    return SimulationReport.of(followers, hosts, delays, days);
  }
}
