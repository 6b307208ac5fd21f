package io.wireroom.cli.simulation;

import io.wireroom.event.ValidatorTrust;
import io.wireroom.ingest.schedule.FeedMemory;
import io.wireroom.ingest.schedule.NextPoll;
import io.wireroom.ingest.schedule.Sighting;
import io.wireroom.ingest.schedule.Sighting.Answer;
import io.wireroom.ingest.schedule.Sighting.Asked;
import java.time.Duration;
import java.time.Instant;

/** Polls one made-up feed as the poller does, and counts what it caught. */
final class Follower {
  final SimulatedFeed feed;
  private final Duration wished;
  private FeedMemory memory = FeedMemory.NEW;
  private int version = -1;
  private int seen = -1;
  private long due;
  private boolean gone;
  int requests;
  int caught;
  int missed;
  int gaps;

  Follower(SimulatedFeed feed, Duration wished, long start) {
    this.feed = feed;
    this.wished = wished;
    this.due = start;
  }

  long due() {
    return due;
  }

  boolean gone() {
    return gone;
  }

  FeedMemory memory() {
    return memory;
  }

  /** Polls; the next time is {@link #due()} afterwards. */
  Sighting poll(long now, Delays delays) {
    requests++;
    Asked asked =
        version < 0 || !feed.hasValidators()
            ? Asked.PLAINLY
            : memory.asks(Instant.ofEpochMilli(now));
    Sighting poll = feed.answer(asked, version, now);
    gaps += memory.gapBefore(poll.window()) ? 1 : 0;
    memory = memory.after(poll);
    gone = poll.answer() == Answer.GONE;
    due = NextPoll.due(feed.id, memory, poll, wished).toEpochMilli();
    if (poll.answer() == Answer.FULL) {
      int count = feed.countAt(now);
      take(count, now, delays);
      version = memory.trust() == ValidatorTrust.DOUBTED ? version : count;
    }
    return poll;
  }

  /** Counts what has left the window unseen at the end; what is still shown is left open. */
  void end(long now) {
    if (seen >= 0) {
      missed += Math.max(0, feed.firstShown(feed.countAt(now)) - seen);
    }
  }

  private void take(int count, long now, Delays delays) {
    int first = feed.firstShown(count);
    if (seen >= 0) {
      missed += Math.max(0, first - seen);
      for (int entry = Math.max(first, seen); entry < count; entry++) {
        caught++;
        delays.add(now - feed.published[entry]);
      }
    }
    seen = count;
  }
}
