package io.wireroom.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whose turn it is: one request at a time to a host, a pause between two, few at a time to all
 * hosts of a publisher's domain, and none while a host wants to be left alone. Holds for one
 * instance of the service and is forgotten with it. Safe for use by many threads.
 */
public final class HostTurns {
  private static final int MOST_OF_A_DOMAIN = 2;
  private static final int MANY = 10_000;

  private final Duration pause;
  private final Set<String> unhurried;
  private final Map<String, Instant> freeFrom = new HashMap<>();
  private final Map<String, Integer> inFlight = new HashMap<>();

  /**
   * Makes turns for all hosts.
   *
   * @param pause least time between an answer of a host and the next request to it
   * @param withoutPause authorities, or hosts, that need no pause since they are our own
   */
  public HostTurns(Duration pause, Set<String> withoutPause) {
    this.pause = pause;
    this.unhurried = Set.copyOf(withoutPause);
  }

  /**
   * Takes the turn when it is free, until {@link #done}.
   *
   * @param authority host, with the port when one is given
   */
  public synchronized boolean take(String authority, Instant now) {
    String domain = RegistrableDomain.of(authority);
    if (inFlight.containsKey(authority)
        || now.isBefore(freeFrom(authority))
        || inFlight.getOrDefault(key(domain), 0) >= MOST_OF_A_DOMAIN) {
      return false;
    }
    if (freeFrom.size() > MANY) {
      freeFrom.values().removeIf(time -> !time.isAfter(now));
    }
    inFlight.put(authority, 1);
    inFlight.merge(key(domain), 1, Integer::sum);
    return true;
  }

  /** Gives the turn back when the answer is there. */
  public synchronized void done(String authority, Instant now) {
    if (inFlight.remove(authority) == null) {
      return;
    }
    inFlight.computeIfPresent(
        key(RegistrableDomain.of(authority)), (key, count) -> count == 1 ? null : count - 1);
    String host = authority.replaceFirst(":\\d+$", "");
    if (!unhurried.contains(authority) && !unhurried.contains(host)) {
      rest(authority, now.plus(pause));
    }
  }

  /** Leaves a host alone until then, as it has asked, whichever of its feeds are due. */
  public synchronized void rest(String authority, Instant until) {
    freeFrom.merge(authority, until, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** The time from which the host may be asked, when nothing is under way. */
  public synchronized Instant freeFrom(String authority) {
    return freeFrom.getOrDefault(authority, Instant.EPOCH);
  }

  /** Apart from all authorities. */
  private static String key(String domain) {
    return "*." + domain;
  }
}
