package io.wireroom.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pushes feeds at an even rate, in a thread of its own, until it is closed. */
final class SteadyLoad implements AutoCloseable {
  private static final long CLOSE_SECONDS = 60;

  /** What is new in a feed at a time; more would make others wait behind a burst. */
  private static final int NEW_ENTRIES = 10;

  private final BenchFeeds feeds;
  private final double articlesPerSecond;
  private final FutureTask<Double> task = new FutureTask<>(this::push);
  private volatile boolean ending;

  private SteadyLoad(BenchFeeds feeds, double articlesPerSecond) {
    this.feeds = feeds;
    this.articlesPerSecond = articlesPerSecond;
  }

  static SteadyLoad start(BenchFeeds feeds, double articlesPerSecond) {
    SteadyLoad load = new SteadyLoad(feeds, articlesPerSecond);
    Thread thread = new Thread(load.task, "steady-load");
    thread.setDaemon(true);
    thread.start();
    return load;
  }

  /**
   * Ends it.
   *
   * @return articles a second that were pushed: fewer than wished when pushing is slower than that
   */
  double end() throws CannotGoOn, InterruptedException {
    ending = true;
    try {
      return task.get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof CannotGoOn known) {
        throw known;
      }
      throw new IllegalStateException("the load", failed.getCause());
    } catch (TimeoutException stuck) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "the load does not end");
    }
  }

  @Override
  public void close() {
    ending = true;
    task.cancel(true);
  }

  private double push() throws CannotGoOn, InterruptedException {
    long began = System.nanoTime();
    long pushed = 0;
    while (!ending) {
      feeds.push(feeds.next(NEW_ENTRIES).get(0));
      pushed += NEW_ENTRIES;
      double due = pushed / articlesPerSecond;
      long early = (long) ((due - seconds(began)) * 1e3);
      if (early > 0) {
        Thread.sleep(early);
      }
    }
    return pushed / seconds(began);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
