package io.wireroom.search.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Whose turn it is: a few requests at a time to each receiver and each host, one to a receiver in
 * trouble and then none for a while, so that nobody waits for another's troubles. Holds for one
 * instance and is forgotten with it. Safe for use by many threads.
 */
final class Turns {
  static final int MOST_OF_HOST = 8;
  private static final int MOST_OF_RECEIVER = 4;
  private static final int MOST_OF_ALL = 256;

  /** Of all: the rest is for those who answer. */
  private static final int MOST_IN_TROUBLE = 64;

  private static final int MANY = 10_000;

  private final RetryRule rule;
  private final RandomGenerator random;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Integer> ofHost = new HashMap<>();
  private int ofAll;
  private int inTrouble;

  private static final class Line {
    private int inFlight;
    private boolean probed;
    private int troublesInARow;
    private Instant restsUntil = Instant.MIN;
  }

  Turns(RetryRule rule, RandomGenerator random) {
    this.rule = rule;
    this.random = random;
  }

  /** Takes a turn when there is one, until {@link #done} or {@link #postpone}. */
  synchronized boolean take(String receiverId, String host, Instant now) {
    Line line = lines.computeIfAbsent(receiverId, none -> new Line());
    boolean troubled = line.troublesInARow > 0;
    if (line.restsUntil.isAfter(now)
        || line.inFlight >= (troubled ? 1 : MOST_OF_RECEIVER)
        || (troubled && inTrouble >= MOST_IN_TROUBLE)
        || ofAll >= MOST_OF_ALL
        || ofHost.getOrDefault(host, 0) >= MOST_OF_HOST) {
      return false;
    }
    line.inFlight++;
    ofAll++;
    ofHost.merge(host, 1, Integer::sum);
    line.probed = troubled;
    inTrouble += troubled ? 1 : 0;
    return true;
  }

  /** Gives the turn back with what came of it. */
  synchronized void done(String receiverId, String host, Answer answer, Instant now) {
    Line line = release(receiverId, host);
    if (!answer.isTrouble()) {
      line.troublesInARow = 0;
    } else if (!line.restsUntil.isAfter(now)) {
      // Requests that were under way at the same time tell of the same trouble
      line.troublesInARow++;
      line.restsUntil = now.plus(answer.rest(rule.rest(line.troublesInARow, random)));
    }
    if (lines.size() > MANY) {
      lines.values().removeIf(one -> one.inFlight == 0 && !one.restsUntil.isAfter(now));
    }
  }

  /** Gives the turn back unused, for a while, through no fault of the receiver. */
  synchronized void postpone(String receiverId, String host, Instant until) {
    Line line = release(receiverId, host);
    line.restsUntil = line.restsUntil.isAfter(until) ? line.restsUntil : until;
  }

  synchronized boolean isInTrouble(String receiverId) {
    Line line = lines.get(receiverId);
    return line != null && line.troublesInARow > 0;
  }

  private Line release(String receiverId, String host) {
    Line line = lines.computeIfAbsent(receiverId, none -> new Line());
    inTrouble -= line.probed ? 1 : 0;
    line.probed = false;
    line.inFlight--;
    ofAll--;
    ofHost.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    return line;
  }
}
