package io.wireroom.cli.evaluate;

import java.util.Map;
import java.util.TreeMap;

/**
 * In which rooms of a program a thread spends its time, by looking where it is every few
 * milliseconds. A rough measure: the thread is only seen where the machine may stop it.
 */
public final class RoomShares implements AutoCloseable {
  private static final String ROOMS = "io.wireroom.enrich.";
  private static final int PAUSE_MILLIS = 5;

  private final Map<String, Integer> seen = new TreeMap<>();
  private final Thread looker;

  /** Begins to look at a thread. */
  public RoomShares(Thread watched) {
    looker = new Thread(() -> look(watched), "room-shares");
    looker.setDaemon(true);
    looker.start();
  }

  private void look(Thread watched) {
    try {
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        String room = room(watched.getStackTrace());
        synchronized (seen) {
          seen.merge(room, 1, Integer::sum);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The room that called last, without what it uses of other programs. */
  private static String room(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (name.startsWith(ROOMS) && name.indexOf('.', ROOMS.length()) > 0) {
        return name.substring(ROOMS.length(), name.indexOf('.', ROOMS.length()));
      }
    }
    return "other";
  }

  /** Returns how much of what was seen fell to each room; in all 1. */
  public Map<String, Double> shares() {
    Map<String, Double> shares = new TreeMap<>();
    synchronized (seen) {
      double all = seen.values().stream().mapToInt(Integer::intValue).sum();
      seen.forEach((room, times) -> shares.put(room, times / all));
    }
    return shares;
  }

  @Override
  public void close() {
    looker.interrupt();
  }
}
