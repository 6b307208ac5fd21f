package io.wireroom.cli;

import io.wireroom.cli.bench.Percentiles;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pushes one article after the other, each when the one before can be found. */
final class Probes {
  /** Each look is a search: looking without a pause would be a load of its own. */
  private static final long LOOK_EVERY_MILLIS = 20;

  private final IngestClient ingest;
  private final SearchClient search;
  private final Timeline told;
  private int sent;

  Probes(IngestClient ingest, SearchClient search, Timeline told) {
    this.ingest = ingest;
    this.search = search;
    this.told = told;
  }

  /** Sends so many and prints how long they took. */
  void send(int probes, String when) throws CannotGoOn, InterruptedException {
    List<Double> durable = new ArrayList<>();
    List<Double> searchable = new ArrayList<>();
    for (int i = 0; i < probes; i++) {
      String word = "probe" + Integer.toString(sent++, 36) + "xq";
      String feed =
          "<rss version='2.0'><channel><title>b</title><item><guid>%1$s</guid><title>Word %1$s</title></item></channel></rss>"
              .formatted(word);
      long began = System.nanoTime();
      ingest.push(
          BenchFeeds.source(0),
          "application/rss+xml",
          word,
          BodyPublishers.ofByteArray(feed.getBytes(StandardCharsets.UTF_8)));
      durable.add(since(began));
      // As a phrase: for a loose word that is nowhere yet, words like it would be looked for
      while (search.count('"' + word + '"') == 0) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      searchable.add(since(began));
    }
    say("push to durable in Kafka, " + when, durable);
    say("push to searchable, " + when, searchable);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  private void say(String what, List<Double> milliseconds) {
    Percentiles ranks = new Percentiles(milliseconds);
    told.say("%s: p50 %.0f ms, p99 %.0f ms".formatted(what, ranks.at(50), ranks.at(99)));
  }
}
