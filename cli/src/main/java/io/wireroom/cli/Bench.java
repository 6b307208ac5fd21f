package io.wireroom.cli;

import io.wireroom.cli.bench.CpuClock;
import io.wireroom.cli.bench.Percentiles;
import io.wireroom.cli.bench.RawBulk;
import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleArticle;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.sample.StoryGenerator;
import io.wireroom.cli.services.Program;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.localstack.LocalStack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** A load, single probes, and the raw rate, one after the other on the same servers. */
final class Bench {
  private static final long SEED = 4_711;
  private static final int SOURCES = 6;
  private static final int ENTRIES = 50;
  private static final int WARM_UP = 1_000;
  private static final String INDEX = "articles";

  private final House house;
  private final Timeline told;
  private final IngestClient ingest;
  private final SearchClient search;
  private final StoryGenerator stories = new StoryGenerator(SEED, SampleNews.UNTIL);
  private long made;

  Bench(House house, Timeline told) {
    this.house = house;
    this.told = told;
    ingest = new IngestClient(house.address(Program.INGEST), null);
    search = new SearchClient(house.address(Program.SEARCH));
  }

  void run(int articles, int probes, CtrlC ctrlC)
      throws CannotGoOn, UnreadableEvent, InterruptedException, IOException {
    for (int source = 0; source < SOURCES; source++) {
      ingest.saveSource("bench-" + source, "{\"name\": \"bench\"}");
    }
    try (Receipts<ArticleIndexed> receipts =
        Receipts.ofIndex(house.kafka(), new Topics("wireroom"))) {
      told.say("warming up with " + WARM_UP + " articles");
      send(feeds(WARM_UP), WARM_UP, receipts);
      if (ctrlC.await(0)) {
        return;
      }
      double rate = load(articles, receipts);
      probe(probes);
      double raw = new RawBulk(house.elasticsearch(), INDEX + "-raw").rate(INDEX);
      told.say("raw _bulk of the same documents: %.0f articles/s".formatted(raw));
      told.say("pipeline to raw: %.2f".formatted(rate / raw));
    }
  }

  private double load(int articles, Receipts<ArticleIndexed> receipts)
      throws CannotGoOn, UnreadableEvent, InterruptedException {
    List<SampleFeed> feeds = feeds(articles);
    CpuClock cpu = new CpuClock(processes());
    double seconds = send(feeds, articles, receipts);
    told.say(
        "%d articles, push to index: %.1f s, %.0f articles/s"
            .formatted(articles, seconds, articles / seconds));
    cpu.since()
        .forEach(
            (name, used) ->
                told.add(
                    "%-16s %5.2f CPU s per 1,000 articles"
                        .formatted(name, seconds(used) * 1000 / articles)));
    return articles / seconds;
  }

  /** Pushes all and waits for the last receipt; returns the seconds that took. */
  private double send(List<SampleFeed> feeds, int articles, Receipts<ArticleIndexed> receipts)
      throws CannotGoOn, UnreadableEvent, InterruptedException {
    List<byte[]> documents = feeds.stream().map(feed -> feed.bytes(SampleEdition.FIRST)).toList();
    long began = System.nanoTime();
    for (int i = 0; i < documents.size(); i++) {
      ingest.push(
          feeds.get(i).id(),
          feeds.get(i).contentType(),
          made + "/" + i,
          BodyPublishers.ofByteArray(documents.get(i)));
    }
    Set<String> indexed = new HashSet<>();
    receipts.follow(
        receipt -> {
          indexed.add(receipt.getArticleId());
          return indexed.size() < articles;
        });
    return (System.nanoTime() - began) / 1e9;
  }

  /** One article at a time into an idle house. */
  private void probe(int probes) throws CannotGoOn, InterruptedException {
    List<Double> durable = new ArrayList<>();
    List<Double> searchable = new ArrayList<>();
    for (int i = 0; i < probes; i++) {
      String word = "probe" + Long.toString(made + i, 36) + "xq";
      String feed =
          "<rss version='2.0'><channel><title>b</title><item><guid>%1$s</guid><title>Word %1$s</title></item></channel></rss>"
              .formatted(word);
      long began = System.nanoTime();
      ingest.push(
          "bench-0",
          "application/rss+xml",
          word,
          BodyPublishers.ofByteArray(feed.getBytes(StandardCharsets.UTF_8)));
      durable.add((System.nanoTime() - began) / 1e6);
      while (search.count(word) == 0) {
        Thread.sleep(5);
      }
      searchable.add((System.nanoTime() - began) / 1e6);
    }
    say("push to durable in Kafka", durable);
    say("push to searchable", searchable);
  }

  private void say(String what, List<Double> milliseconds) {
    Percentiles ranks = new Percentiles(milliseconds);
    told.say("%s: p50 %.0f ms, p99 %.0f ms".formatted(what, ranks.at(50), ranks.at(99)));
  }

  private List<SampleFeed> feeds(int articles) {
    List<SampleFeed> feeds = new ArrayList<>();
    for (int left = articles; left > 0; left -= ENTRIES) {
      List<SampleArticle> entries =
          LongStream.range(made, made + Math.min(ENTRIES, left)).mapToObj(stories::story).toList();
      made += entries.size();
      feeds.add(
          new SampleFeed("bench-" + feeds.size() % SOURCES, "Bench", FeedFormat.RSS_2, entries));
    }
    return feeds;
  }

  private Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    for (Program program : Program.values()) {
      house.services().pid(program).ifPresent(pid -> processes.put(program.label(), pid));
    }
    LocalStack stack = house.stack();
    if (stack != null) {
      processes.put("Kafka", stack.kafka().pid());
      processes.put("Elasticsearch", stack.elasticsearch().pid());
    }
    return processes;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
